"""Details: what is known of a source beside its text, typed, so that searches can filter by it.

A ``Source`` carries them flat in its ``metadata`` under the names of ``KEYS``; they are stored as
JSON in the source's row and may be copied beside each passage into both indexes. A key that is not
known is absent, never empty. Names follow schema.org's JobPosting where it has one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from knowledge.documents import MetadataValue

Level = Literal[
    "intern", "junior", "mid", "senior", "staff", "principal", "lead", "manager", "director", "any"
]
PayPeriod = Literal["hour", "day", "week", "month", "year"]
EmploymentType = Literal[
    "full-time",
    "part-time",
    "contract",
    "temporary",
    "internship",
    "volunteer",
    "per-diem",
    "other",
]

KEYS = (
    "organization",
    "field",
    "level",
    "grade",
    "place",
    "remote",
    "employment_type",
    "pay_min",
    "pay_max",
    "pay_currency",
    "pay_period",
    "posted",
    "open_until",
    "links",
    "language",
    "inferred",
)
"""Metadata fields: ``grade`` is 1 for "I"; dates are YYYY-MM-DD; ``links`` and ``inferred`` hold
one entry a line; ``remote`` is true or false, and absent where the posting does not say."""


@dataclass(frozen=True, slots=True)
class Pay:
    """What is paid, as numbers; a single figure is both least and most."""

    minimum: float | None
    maximum: float | None
    currency: str
    """ISO 4217, or an empty string when the sign does not tell."""
    period: PayPeriod | None


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a posting or role; what is not known is empty or ``None``."""

    organization: str = ""
    field: str = ""
    level: Level | None = None
    grade: int | None = None
    """1 for "I", 2 for "II" …: some employers number the steps within a level."""
    place: str = ""
    is_remote: bool | None = None
    employment_type: EmploymentType | None = None
    pay: Pay | None = None
    posted: date | None = None
    open_until: date | None = None
    """The last day on which one may apply (``validThrough``)."""
    links: tuple[str, ...] = ()
    language: str = ""
    """ISO 639-1."""
    inferred: tuple[str, ...] = ()
    """Names of the fields (as in ``KEYS``) that the source did not state and we concluded."""

    def metadata(self) -> dict[str, MetadataValue]:
        """Lay the known fields out flat."""
        pay = self.pay
        values: dict[str, MetadataValue | None] = {
            "organization": self.organization,
            "field": self.field,
            "level": self.level,
            "grade": self.grade,
            "place": self.place,
            "remote": self.is_remote,
            "employment_type": self.employment_type,
            "pay_min": pay.minimum if pay else None,
            "pay_max": pay.maximum if pay else None,
            "pay_currency": pay.currency if pay else None,
            "pay_period": pay.period if pay else None,
            "posted": self.posted.isoformat() if self.posted else None,
            "open_until": self.open_until.isoformat() if self.open_until else None,
            "links": "\n".join(self.links),
            "language": self.language,
            "inferred": "\n".join(self.inferred),
        }
        return {key: value for key, value in values.items() if value is not None and value != ""}


def details_of(metadata: Mapping[str, MetadataValue]) -> Details:
    """Read what ``Details.metadata`` laid out; what is not understood is left out."""
    remote = metadata.get("remote")
    return Details(
        organization=_text(metadata, "organization"),
        field=_text(metadata, "field"),
        level=_level(_text(metadata, "level")),
        grade=_whole(metadata.get("grade")),
        place=_text(metadata, "place"),
        is_remote=remote if isinstance(remote, bool) else None,
        employment_type=_employment(_text(metadata, "employment_type")),
        pay=_pay(metadata),
        posted=_day(_text(metadata, "posted")),
        open_until=_day(_text(metadata, "open_until")),
        links=_lines(metadata, "links"),
        language=_text(metadata, "language"),
        inferred=_lines(metadata, "inferred"),
    )


def is_open(metadata: Mapping[str, MetadataValue], today: date) -> bool:
    """Tell whether one may still apply; a source without a last day counts as open."""
    last_day = _day(_text(metadata, "open_until"))
    return last_day is None or last_day >= today


def has_closed(metadata: Mapping[str, MetadataValue], today: date) -> bool:
    """Tell whether a posting states a last day that is over; one read from its prose may err."""
    is_stated = "open_until" not in _lines(metadata, "inferred")
    return is_stated and not is_open(metadata, today)


def _pay(metadata: Mapping[str, MetadataValue]) -> Pay | None:
    least, most = _number(metadata.get("pay_min")), _number(metadata.get("pay_max"))
    if least is None and most is None:
        return None
    period = _text(metadata, "pay_period")
    known = next((name for name in get_args(PayPeriod) if name == period), None)
    return Pay(least, most, _text(metadata, "pay_currency"), known)


def _text(metadata: Mapping[str, MetadataValue], key: str) -> str:
    value = metadata.get(key, "")
    return value if isinstance(value, str) else ""


def _lines(metadata: Mapping[str, MetadataValue], key: str) -> tuple[str, ...]:
    return tuple(line for line in _text(metadata, key).split("\n") if line)


def _number(value: MetadataValue | None) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and value is not None else None


def _whole(value: MetadataValue | None) -> int | None:
    number = _number(value)
    return None if number is None else int(number)


def _level(name: str) -> Level | None:
    return next((level for level in get_args(Level) if level == name), None)


def _employment(name: str) -> EmploymentType | None:
    return next((kind for kind in get_args(EmploymentType) if kind == name), None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
