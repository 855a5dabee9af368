from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.answering.citing import CitedSentence, ReplyLine, read_reply, write_answer
from knowledge.documents import Source, Span
from knowledge.passages import Passage

LAMPS = Source("role:lamplighter", "role", "Lamplighter", "lamplighter.md")
PASSAGES = tuple(
    Passage(
        f"{LAMPS.id}#{n}",
        LAMPS,
        f"Section {n}",
        f"Text {n}. See https://lamps.example/jobs.",
        Span(0, 7),
    )
    for n in range(4)
)


def sentences(text: str) -> list[CitedSentence]:
    return [sentence for line in read_reply(text, PASSAGES).lines for sentence in line.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Lamps are lit at dusk [1][3].",
        "Lamps are lit at dusk. [1][3]",
        "Lamps are lit at dusk [1, 3].",
        "Lamps are lit at dusk [passages 1 and 3].",
        "Lamps are lit at dusk【1】【3】.",
        "- Lamps are lit at dusk [1] [3].",
        "**Lamps are lit** at dusk [1][3][3].",
        "## Lamps are lit at dusk [1][3].",
    ],
)
def test_marks_are_read_in_every_form_that_models_write(text: str) -> None:
    assert sentences(text) == [CitedSentence("Lamps are lit at dusk.", (0, 2))]


def test_a_range_of_marks_names_each_passage() -> None:
    assert sentences("Lamps are lit [1-3].") == [CitedSentence("Lamps are lit.", (0, 1, 2))]


def test_marks_that_name_no_passage_are_dropped_and_counted() -> None:
    reply = read_reply("Lamps are lit [1][9]. Wicks are cut [0].", PASSAGES)

    assert [s.passages for line in reply.lines for s in line.sentences] == [(0,), ()]
    assert reply.unknown_marks == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read [more](https://evil.example/a?b=c) now.", "Read more now."),
        ("Read more at www.evil.example/x now.", "Read more at now."),
        ("See https://lamps.example/jobs today.", "See https://lamps.example/jobs today."),
        ("<<5eed passage [1]: Lamps>> Lamps are lit.", "Lamps are lit."),
        ("Lamps\u202e are\u200b lit.", "Lamps are lit."),
    ],
)
def test_links_prompt_lines_and_hidden_characters_do_not_pass(text: str, expected: str) -> None:
    assert " ".join(sentences(text)[0].text.split()) == expected


def test_marks_are_numbered_by_first_use_and_each_has_its_citation() -> None:
    lines = (
        ReplyLine((CitedSentence("A.", (2,)), CitedSentence("B.", (0, 2)))),
        ReplyLine((CitedSentence("C.", ()),), is_item=True),
    )

    written = write_answer(lines, PASSAGES)

    assert written.text == "A. [1] B. [1][2]\n- C."
    assert [(c.marker, c.section) for c in written.citations] == [
        (1, "Section 2"),
        (2, "Section 0"),
    ]


@given(st.text(max_size=300))
def test_every_mark_written_has_its_citation_whatever_a_model_writes(text: str) -> None:
    written = write_answer(read_reply(text + " Lamps are lit [2][7].", PASSAGES).lines, PASSAGES)

    assert [citation.marker for citation in written.citations] == list(
        range(1, len(written.citations) + 1)
    )
    assert "[7]" not in written.text
