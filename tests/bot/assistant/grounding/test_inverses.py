from __future__ import annotations

import pytest

from bot.assistant.grounding.inverses import told_from_me


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("On nights, eighteen pickers report to me", "On nights, I supervise eighteen pickers"),
        ("Four cooks work under me", "I supervise four cooks"),
        ("Forty workers learned from me how to lift", "I trained forty workers how to lift"),
        ("Two aides who were new learned it from me", "I trained two aides who were new it"),
        ("The guide was written by me", "I written the guide"),
        ("Five juniors get their code reviewed by me", "I reviewed code of five juniors"),
        ("At Brook I have six people under me", "At Brook I supervise six people"),
        ("Mir sind zwölf Mitarbeitende unterstellt", "Ich führe zwölf Mitarbeitende"),
    ],
)
def test_what_others_do_to_the_candidate_is_told_from_the_candidate(told: str, turned: str) -> None:
    assert told_from_me(told) == turned


@pytest.mark.parametrize(
    "clause",
    ["I report to the head of care", "I learned it from my teachers", "They were led by Ann"],
)
def test_what_the_candidate_receives_is_not_turned_round(clause: str) -> None:
    assert told_from_me(clause) == clause
