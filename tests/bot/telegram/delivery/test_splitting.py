from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.delivery.rich_text import bold, plain
from bot.telegram.delivery.splitting import LIMIT_UTF16, first_part, split, utf16_length

FAMILY = "👨\N{ZERO WIDTH JOINER}👩\N{ZERO WIDTH JOINER}👧"


def test_a_text_at_the_limit_is_one_message() -> None:
    assert [part.text for part in split(plain("a" * LIMIT_UTF16))] == ["a" * LIMIT_UTF16]


def test_characters_outside_the_basic_plane_count_twice() -> None:
    parts = split(plain("😀" * LIMIT_UTF16))

    assert [utf16_length(part.text) for part in parts] == [LIMIT_UTF16, LIMIT_UTF16]


def test_a_cut_is_made_between_paragraphs_before_sentences() -> None:
    text = "A" * 60 + "\n\n" + "B. " * 10

    assert [part.text for part in split(plain(text), limit=80)] == ["A" * 60, ("B. " * 10).strip()]


def test_a_cut_is_made_between_sentences_where_there_is_no_line_end() -> None:
    text = "One sentence here. " * 4

    parts = [part.text for part in split(plain(text), limit=50)]

    assert parts == ["One sentence here. One sentence here."] * 2


def test_a_style_goes_on_in_the_next_part() -> None:
    parts = split(bold("word " * 20) + "end", limit=60)

    assert parts[0].html.startswith("<b>word")
    assert parts[0].html.endswith("</b>")
    assert parts[1].html.startswith("<b>word")
    assert parts[1].html.endswith("</b>end")


def test_a_family_is_not_torn_apart() -> None:
    parts = split(plain("x" * 8 + FAMILY), limit=10)

    assert parts[1].text.startswith("👨")


def test_nothing_to_see_gives_no_message() -> None:
    assert split(plain(" \n ")) == ()


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400),
    st.integers(min_value=4, max_value=50),
)
def test_no_part_is_above_the_limit_and_no_word_is_lost(text: str, limit: int) -> None:
    parts = [part.text for part in split(plain(text), limit=limit)]

    assert all(0 < utf16_length(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "shown"), [("abc", "abc"), ("abcdef", "abcd"), ("ab😀😀", "ab😀")]
)
def test_the_first_part_fits(text: str, shown: str) -> None:
    assert first_part(text, limit=4) == shown
