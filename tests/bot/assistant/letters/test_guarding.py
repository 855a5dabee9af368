from __future__ import annotations

import pytest

from bot.assistant.grounding.materials import quote_material
from bot.assistant.letters.guarding import guarded
from bot.domain.claim import Claim, Material

_FAMILIES = Material("resume:1", "resume", "Worked with 22 families from schools.")
_CLOSED = Material("resume:2", "resume", "Of the cases closed, 80% stayed closed.")
_LIGHTS = Material("resume:3", "resume", "Installed lighting in 26 schools.")
_BEFORE = Material("resume:4", "resume", "Apprentice at Kirkgate Electrical.")
_ALL = (_FAMILIES, _CLOSED, _LIGHTS, _BEFORE)


def claimed(text: str, *lines: Material) -> Claim:
    evidence = tuple(quote_material(line, line.text) for line in lines)
    return Claim(text, "supported", "candidate", evidence)


@pytest.mark.parametrize(
    "claim",
    [
        claimed("80% of my families came from schools.", _FAMILIES, _CLOSED),
        claimed("During my time at Kirkgate I installed lighting in 26 schools.", _LIGHTS),
    ],
)
def test_what_does_not_stand_together_in_the_resume_is_refused(claim: Claim) -> None:
    said = guarded(claim, _ALL)

    assert said.verdict == "partly"
    assert said.reason


@pytest.mark.parametrize(
    "claim",
    [
        claimed("I worked with 22 families, and 80% of the cases stayed closed.", *_ALL[:2]),
        claimed("I installed lighting in 26 schools.", _LIGHTS),
        claimed("At Kirkgate I was an apprentice.", _BEFORE),
    ],
)
def test_what_stands_together_stays(claim: Claim) -> None:
    assert guarded(claim, _ALL) == claim
