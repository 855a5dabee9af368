from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.grounding.sentences import split_sentences, strip_marks


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "I use Node.js. Dr. Ek works at Acme Inc. in the U.S. and on version 3.11. It fell.",
            (
                "I use Node.js.",
                "Dr. Ek works at Acme Inc. in the U.S. and on version 3.11.",
                "It fell.",
            ),
        ),
        ("It is good.[1] Next. [2][3] Last [4].", ("It is good.[1]", "Next. [2][3]", "Last [4].")),
        ("Latency fell to 1.8 s. Costs too.", ("Latency fell to 1.8 s.", "Costs too.")),
        (
            "- Led a team\n- Did this. And that\n\n1. First",
            ("Led a team", "Did this.", "And that", "First"),
        ),
        ("A line that goes\non here. New.", ("A line that goes on here.", "New.")),
        ("Heading\nA line.", ("Heading", "A line.")),
        (
            "I wrote C# with .NET, or Go. We used .NET. It ran.",
            ("I wrote C# with .NET, or Go.", "We used .NET.", "It ran."),
        ),
        ("## Skills\nGo, e.g. gRPC. And C#.", ("Skills", "Go, e.g. gRPC.", "And C#.")),
        (
            "Ich habe z. B. drei Jahre bei der Firma gearbeitet. Das ist gut.",
            ("Ich habe z. B. drei Jahre bei der Firma gearbeitet.", "Das ist gut."),
        ),
        (
            "La Sra. Vega dirige el hotel. Tiene 40 camas.",
            ("La Sra. Vega dirige el hotel.", "Tiene 40 camas."),
        ),
        (
            "M. Petit travaille à l'hôpital. Il est infirmier.",
            ("M. Petit travaille à l'hôpital.", "Il est infirmier."),
        ),
        ("", ()),
        (" \n\t\n", ()),
    ],
)
def test_a_text_is_cut_where_a_statement_ends(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


@given(st.text(alphabet="abcAB019 .,;:!?\n()[]%€äß'\"", max_size=200))
def test_no_letter_and_no_digit_is_lost(text: str) -> None:
    kept = "".join(split_sentences(f"x{text}"))

    assert _letters(kept) == _letters(f"x{text}") or _starts_numbered(text)


def test_marks_are_taken_off_without_leaving_a_gap_before_the_full_stop() -> None:
    assert strip_marks("They use Go [1][2].") == "They use Go."


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _starts_numbered(text: str) -> bool:
    """Tell whether a line begins with a list number, which is taken off on purpose."""
    return any(line.strip()[:1].isdigit() for line in text.splitlines())
