from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.application import Application, Note
from bot.telegram.cards.application import application_card
from tests.bot.assistant.builders import build_posting

_LATE = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time_zone", "day"),
    [("", "24 November 2026"), ("Europe/Berlin", "25 November 2026")],
)
def test_a_note_is_dated_by_the_clock_of_the_user(time_zone: str, day: str) -> None:
    application = Application(1, build_posting("Baker", "Oak"), notes=(Note("Called.", _LATE),))

    card = application_card(application, "en", letters=0, time_zone=time_zone)

    assert f"• {day}: Called." in card.text
