from __future__ import annotations

import pytest

from knowledge.errors import EmptyFileError
from knowledge.readers.text import read_text


def kinds_and_texts(text: str, media_type: str = "text/plain") -> list[tuple[str, str]]:
    document = read_text(text, media_type=media_type)
    return [(block.kind, block.text) for block in document.blocks]


def test_hand_wrapped_lines_become_one_line_again() -> None:
    text = """Our bakery has stood at the same corner of the harbour street since the
winter of 1931, and three of the families who bought the first loaves there are
still customers.

- Start the ovens at four in the morning and keep the sourdough going through
  the summer holidays.
- Greet people."""

    assert [text.count("\n") for _, text in kinds_and_texts(text)] == [0, 0, 0]
    assert [text.split()[-1] for _, text in kinds_and_texts(text)] == [
        "customers.",
        "holidays.",
        "people.",
    ]


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
def test_a_line_that_ends_in_the_middle_goes_on_also_with_a_capital(media_type: str) -> None:
    text = """We are looking for a baker who works with our people from Oven and
Counter teams. You open the shop at five in the morning, six days in the week,
and close it when the last loaf is sold, which in winter may be before noon."""

    (block,) = read_text(text, media_type=media_type).blocks
    assert "from Oven and Counter teams." in block.text


def test_short_lines_stay_apart() -> None:
    text = "Email: rosa@mail.example\nPhone: 030 555 01 23\nCity: Bremen"

    assert [text for _, text in kinds_and_texts(text)] == text.split("\n")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Anna Beck\n\nWORK EXPERIENCE\nCook, 2019", "WORK EXPERIENCE"),
        ("Anna Beck\n\nExperience\n----------\nCook, 2019", "Experience"),
        ("Anna Beck\n\nWhat you bring:\nTwo years in a kitchen", "What you bring:"),
        ("Anna Beck\n\nNice to have\n\n- a boat licence", "Nice to have"),
    ],
)
def test_headings_of_plain_text_are_seen(text: str, heading: str) -> None:
    assert ("heading", heading) in kinds_and_texts(text)


def test_a_sentence_is_no_heading() -> None:
    blocks = kinds_and_texts("Title\n\nWe bake bread.\n\nWe sell it, too.")

    assert [kind for kind, _ in blocks] == ["heading", "paragraph", "paragraph"]


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    text = """# Rosa Lind

**Email:** rosa@mail.example · [Portfolio](https://rosa.example)

## Work <!-- ask for more -->

### Cook at *Alte Mühle*
2019 - 2021

* Cooked `40` dishes
1. Won a prize

| Skill | Years |
|-------|-------|
| Grill | 5     |
"""

    assert kinds_and_texts(text, "text/markdown") == [
        ("heading", "Rosa Lind"),
        ("paragraph", "Email: rosa@mail.example · Portfolio (https://rosa.example)"),
        ("heading", "Work"),
        ("heading", "Cook at Alte Mühle"),
        ("paragraph", "2019 - 2021"),
        ("item", "Cooked 40 dishes"),
        ("item", "1. Won a prize"),
        ("paragraph", "Skill\tYears"),
        ("paragraph", "Grill\t5"),
    ]


def test_markdown_headings_have_their_level() -> None:
    document = read_text("# One\n\n## Two\n\ntext", media_type="text/markdown")

    assert [block.level for block in document.blocks] == [1, 2, 0]


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b", "---\n***", "<!-- only a comment -->"])
def test_text_without_a_visible_word_is_an_empty_file(text: str) -> None:
    with pytest.raises(EmptyFileError):
        read_text(text, media_type="text/markdown")


@pytest.mark.parametrize("bullet", ["✅", "✔\ufe0f", "▪\ufe0f", "👉", "🔹", "☑\ufe0f"])
def test_a_line_after_a_bullet_of_a_phone_is_an_item(bullet: str) -> None:
    document = read_text(f"Your tasks:\n{bullet} Bake bread\n{bullet} Sweep the floor")

    items = [block.text for block in document.blocks if block.kind == "item"]
    assert items == ["Bake bread", "Sweep the floor"]


def test_a_label_beside_a_column_of_text_is_set_apart_by_a_tab() -> None:
    text = (
        "Lena Brandt\n\n"
        "Skills       Welding, turning\n"
        "             Technical drawing\n"
        "Languages    German, Czech\n"
        "2019 - 2021  Fitter, Ohlsen Werke\n"
        "Two  spaces of a hasty hand\n"
    )

    assert [block.text for block in read_text(text).blocks][1:] == [
        "Skills\tWelding, turning",
        "Technical drawing",
        "Languages\tGerman, Czech",
        "2019 - 2021 Fitter, Ohlsen Werke",
        "Two spaces of a hasty hand",
    ]
