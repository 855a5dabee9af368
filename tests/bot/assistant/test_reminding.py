from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.assistant.reminding import days_in_reach, stage_due, time_zone_named
from bot.domain.identity import UserId
from bot.domain.reminder import Deadline


def deadline(zone: str = "Etc/UTC", *, reminded: int | None = None) -> Deadline:
    return Deadline(UserId(7), 1, date(2026, 12, 12), zone, reminded)


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        ("2026-12-09T08:59", None),
        ("2026-12-09T09:00", 3),
        ("2026-12-11T08:59", 3),
        ("2026-12-11T09:00", 1),
        ("2026-12-12T09:00", 0),
        ("2026-12-12T23:59", 0),
        ("2026-12-13T00:00", None),
    ],
)
def test_a_reminder_is_due_from_nine_until_the_next_or_the_end_of_the_day(
    moment: str, days: int | None
) -> None:
    now = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    assert stage_due(deadline(), now) == days


@pytest.mark.parametrize(
    ("zone", "days"),
    [("Asia/Tokyo", 1), ("Europe/Berlin", 3), ("America/Los_Angeles", 3)],
)
def test_nine_is_nine_where_the_user_is(zone: str, days: int) -> None:
    now = datetime(2026, 12, 11, 1, 0, tzinfo=UTC)  # 10:00 in Tokyo, 2:00 in Berlin

    assert stage_due(deadline(zone), now) == days


def test_nine_stays_nine_when_the_clocks_change() -> None:
    spring = Deadline(UserId(7), 1, date(2027, 3, 28), "Europe/Berlin")  # summer time begins

    assert stage_due(spring, datetime(2027, 3, 28, 7, 0, tzinfo=UTC)) == 0
    assert stage_due(spring, datetime(2027, 3, 28, 6, 59, tzinfo=UTC)) == 1


@pytest.mark.parametrize(("reminded", "days"), [(3, 1), (1, None), (0, None)])
def test_nobody_is_reminded_twice_of_the_same(reminded: int, days: int | None) -> None:
    now = datetime(2026, 12, 11, 12, 0, tzinfo=UTC)

    assert stage_due(deadline(reminded=reminded), now) == days


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12", "Etc/UTC"])
@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_no_deadline_that_is_due_is_out_of_reach(zone: str, hour: int) -> None:
    for day in range(7, 16):
        now = datetime(2026, 12, day, hour, 30, tzinfo=UTC)
        first, last = days_in_reach(now)

        assert stage_due(deadline(zone), now) is None or first <= date(2026, 12, 12) <= last


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Zürich", "Europe/Zurich"),
        ("Lissabon", "Europe/Lisbon"),
        ("new york", "America/New_York"),
        ("Ciudad de México", "America/Mexico_City"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt-5", "Etc/GMT+5"),
        ("+01:00", "Etc/GMT-1"),
        ("UTC", "Etc/UTC"),
        ("UTC+25", ""),
        ("nowhere", ""),
        ("../../etc/passwd", ""),
    ],
)
def test_a_time_zone_is_named_as_people_name_it(words: str, zone: str) -> None:
    assert time_zone_named(words) == zone
