"""When a deadline is reminded of, and what people call their time zone."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.identity import Language
from bot.domain.reminder import Deadline

STAGES = (0, 1, 3)
"""Days before the deadline."""
_AT = time(9, 0)
_LONGEST_ZONE_H = 14
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-\u2212])\s*(\d{1,2})(?::?00)?", re.IGNORECASE)

_PLACES: dict[Language, tuple[str, ...]] = {
    "en": (
        *("Europe/London", "America/New_York", "America/Chicago", "America/Denver"),
        *("America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata", "Australia/Sydney"),
    ),
    "de": ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London"),
    "es": (
        *("Europe/Madrid", "Atlantic/Canary", "America/Mexico_City", "America/Bogota"),
        *("America/Santiago", "America/Argentina/Buenos_Aires"),
    ),
    "fr": ("Europe/Paris", "Europe/Brussels", "Europe/Zurich", "America/Toronto"),
}
_OTHER_NAMES = {
    "Europe/Berlin": "munich munchen muenchen hamburg frankfurt koln cologne stuttgart germany "
    "deutschland alemania allemagne leipzig berlino",
    "Europe/Vienna": "wien viena vienne graz salzburg austria osterreich autriche",
    "Europe/Zurich": "zuerich geneva genf geneve ginebra basel bern schweiz suisse suiza",
    "Europe/London": "londres england uk manchester edinburgh birmingham",
    "Europe/Paris": "lyon marseille france frankreich francia toulouse bordeaux nantes lille",
    "Europe/Madrid": "barcelona valencia sevilla spain spanien espana espagne bilbao malaga",
    "Europe/Brussels": "brussel brussel bruxelles bruselas belgium belgien belgique belgica",
    "Europe/Amsterdam": "netherlands niederlande rotterdam",
    "Europe/Lisbon": "lissabon lisboa lisbonne portugal porto",
    "Europe/Rome": "rom roma milan mailand milano italy italien italia italie",
    "Europe/Warsaw": "warschau varsovia varsovie warszawa poland polen",
    "Europe/Prague": "prag praga praha",
    "Europe/Copenhagen": "kopenhagen copenhague",
    "America/New_York": "nueva_york boston washington miami atlanta philadelphia",
    "America/Los_Angeles": "san_francisco seattle san_diego california portland",
    "America/Chicago": "dallas houston austin minneapolis",
    "America/Toronto": "montreal ottawa",
    "America/Mexico_City": "ciudad_de_mexico mexico cdmx mexiko_stadt",
    "America/Argentina/Buenos_Aires": "argentina",
    "Asia/Kolkata": "india delhi new_delhi mumbai bangalore bengaluru",
    "Asia/Tokyo": "tokio japan japon",
    "Asia/Shanghai": "beijing peking pekin china",
}


def stage_due(deadline: Deadline, now: datetime) -> int | None:
    """Give how many days before the deadline a reminder is due now; none when it was given.

    Of several that were missed only the last is due, and none after the day itself.
    """
    zone = ZoneInfo(deadline.time_zone)
    if now.astimezone(zone).date() > deadline.day:
        return None
    for days in STAGES:
        if now >= begins(deadline, days):
            return days if deadline.reminded is None or days < deadline.reminded else None
    return None


def begins(deadline: Deadline, days: int) -> datetime:
    """Give the moment of a reminder: nine in the morning where the user is."""
    day = deadline.day - timedelta(days=days)
    return datetime.combine(day, _AT, ZoneInfo(deadline.time_zone))


def days_in_reach(now: datetime) -> tuple[date, date]:
    """Give the first and the last deadline that may be reminded of now, wherever the user is."""
    around = timedelta(hours=_LONGEST_ZONE_H)
    return (now - around).date(), (now + around).date() + timedelta(days=max(STAGES))


def places(language: Language) -> tuple[str, ...]:
    """Give time zones in which many speak a language."""
    return _PLACES[language]


def city_of(time_zone: str) -> str:
    """Give the city that a time zone is named after ("Europe/Berlin": "Berlin")."""
    return time_zone.rpartition("/")[2].replace("_", " ")


def time_zone_named(words: str) -> str:
    """Give the time zone of a big city, an IANA name or a distance from UTC; empty for none."""
    named = words.strip().rstrip(".!")
    if offset := _OFFSET.fullmatch(named):
        hours = int(offset[2])
        sign = "-" if offset[1] == "+" else "+"  # the names in Etc count westwards
        name = f"Etc/GMT{sign}{hours}" if hours else "Etc/UTC"
        return name if name in available_timezones() else ""
    return _by_name().get(_plain(named), "")


@cache
def _by_name() -> dict[str, str]:
    known = available_timezones()
    names = {_plain(zone.rpartition("/")[2]): zone for zone in sorted(known) if "/" in zone}
    names |= {_plain(zone): zone for zone in known}
    names |= {"utc": "Etc/UTC", "gmt": "Etc/UTC"}
    for zone, others in _OTHER_NAMES.items():
        names |= dict.fromkeys(others.split(), zone)
        names[_plain(zone.rpartition("/")[2])] = zone
    return names


def _plain(words: str) -> str:
    """Give a name without accents and case, its words joined as in the IANA database."""
    bare = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[\s_-]+", "_", bare.strip().casefold())
