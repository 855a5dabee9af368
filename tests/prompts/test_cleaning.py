from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.cleaning import cleaned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb\u2066c", "abc"),
        ("a\u200bb\ufeffc\u00add", "abcd"),
        ("a\U000e0061\U000e007fb\ufe0f\U000e0101c", "abc"),
        ("a\x00b\x1bc\x9fd", "abcd"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("tab\tstays", "tab\tstays"),
        ("broken \ud800 pair", "broken  pair"),
    ],
)
def test_what_no_reader_sees_is_taken_out(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zürich — 80 % of naïve «cafés»",
        "\u0645\u06cc\u200c\u062e\u0648\u0627",
        "क्\u200dष",
        "👩\u200d💻",
        "日本語",
    ],
)
def test_ordinary_text_and_joiners_that_spell_are_kept(text: str) -> None:
    assert cleaned(text) == text


def test_joiners_between_latin_letters_are_hidden_bits() -> None:
    assert cleaned("a\u200cb\u200dc") == "abc"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_ascii_is_never_changed(text: str) -> None:
    assert cleaned(text) == text
