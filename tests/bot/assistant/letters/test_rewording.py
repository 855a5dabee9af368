from __future__ import annotations

import re
from zlib import crc32

import pytest

from bot.assistant.letters.rewording import reword
from bot.domain.identity import Language


def every_way(sentence: str, language: Language = "en") -> set[str]:
    """Give all that the first draws make of a sentence."""

    def drawn(number: int) -> str:
        return reword(sentence, language, lambda key: crc32(f"{number} {key}".encode()))

    return {drawn(number) for number in range(300)}


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        (
            "I cut catering costs by 17% by renegotiating three contracts.",
            "By renegotiating three contracts, I cut catering costs by 17%.",
        ),
        ("I coordinated 60 volunteers.", "I coordinated sixty volunteers."),
        ("I coordinated 60 volunteers.", "My work included coordinating 60 volunteers."),
        (
            "I shortened the close from nine working days to five.",
            "I shortened the close to five working days, down from nine.",
        ),
        (
            "I drew parts in SolidWorks and kept the drawings up to date.",
            "I kept the drawings up to date.",
        ),
    ],
)
def test_a_sentence_is_said_in_another_way(sentence: str, other: str) -> None:
    ways = every_way(sentence)

    assert sentence in ways
    assert other in ways


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Bei Nordkai habe ich 12 Mitarbeitende geführt.", "de"),
        ("Atendí a unos 60 huéspedes al día.", "es"),
        ("J'ai organisé 6 salons par an.", "fr"),
    ],
)
def test_other_languages_have_other_ways_too(sentence: str, language: Language) -> None:
    assert len(every_way(sentence, language)) > 1


def test_a_deed_with_a_figure_is_never_left_out_for_one_without() -> None:
    ways = every_way("I drew parts in SolidWorks and archived the drawings of 300 pumps.")

    assert all(re.search(r"300", way) for way in ways)


def test_results_and_years_keep_their_figures() -> None:
    ways = every_way("I raised income by 12% in 2019 and passed level 3 in 2020.")

    assert all({"12", "2019", "3", "2020"} <= set(re.findall(r"\d+", way)) for way in ways)


def test_no_second_past_stands_behind_a_gerund() -> None:
    told = ("I planned tours and wrote the reports.", "I planned tours and archived the reports.")

    ways = {way for sentence in told for way in every_way(sentence)}

    assert not any(re.search(r"included planning .* and (?:wrote|archived)", way) for way in ways)
