"""The structured fields of a posting become pieces laid out like one, so that each has its place.

A page may carry a schema.org JobPosting (https://schema.org/JobPosting) in a script, a board's
interface gives JSON of its own: both are first made ``JobFields``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.readers.html import html_pieces
from knowledge.readers.pieces import Piece

_TAG = re.compile(r"<[a-zA-Z/!]")


@dataclass(frozen=True, slots=True)
class JobSection:
    """A part of the description; ``heading`` may be empty, ``body`` is HTML or plain text."""

    heading: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JobFields:
    """What is known of a posting apart from its text; empty where nothing is."""

    title: str
    organization: str = ""
    place: str = ""
    is_remote: bool = False
    pay: str = ""
    employment_type: str = ""
    valid_through: str = ""
    sections: tuple[JobSection, ...] = ()


def job_pieces(job: JobFields) -> list[Piece]:
    """Lay out a posting: its title, a line for each field, its sections."""
    remote = "Remote" if job.is_remote and "remote" not in job.place.lower() else ""
    place = f"{job.place} ({remote})" if job.place and remote else job.place or remote
    fields = {
        "Company": job.organization,
        "Location": place,
        "Salary": job.pay,
        "Employment type": job.employment_type,
        "Closing date": job.valid_through,
    }
    pieces = [Piece(job.title, "heading", 1)]
    pieces += [Piece(f"{name}: {value}") for name, value in fields.items() if value]
    for section in job.sections:
        if section.heading:
            pieces.append(Piece(section.heading, "heading", 2))
        pieces += text_or_html_pieces(section.body)
    return pieces


def text_or_html_pieces(body: str) -> Iterator[Piece]:
    """Read a field that holds HTML, HTML escaped once more, or plain text."""
    if not _TAG.search(body) and "&lt;" in body:
        body = html.unescape(body)
    if _TAG.search(body):
        yield from html_pieces(body)
        return
    from knowledge.readers.text import plain_pieces

    yield from plain_pieces(html.unescape(body))


def words(value: object) -> str:
    """Give a string or number as text on one line, anything else as an empty string."""
    if isinstance(value, str):
        return " ".join(html.unescape(value).split())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:,.0f}" if value == int(value) else f"{value:,}"
    return ""


def mapping(value: object) -> Mapping[str, object]:
    """Give an object of JSON; the first one of a list; else an empty one."""
    if isinstance(value, list):
        value = next((entry for entry in value if isinstance(entry, dict)), {})
    return value if isinstance(value, dict) else {}


def listed(value: object) -> list[object]:
    """Give a list of JSON, or a single value as a list of one."""
    if isinstance(value, list):
        return list(value)
    return [] if value is None else [value]


def pay_words(low: object, high: object, *, currency: object, unit: object) -> str:
    """Write pay as people do: ``EUR 60,000 - 70,000 per year``."""
    amounts = list(dict.fromkeys(text for amount in (low, high) if (text := words(amount))))
    per = words(unit).lower().removeprefix("per-").removeprefix("per ").split("-")[0]
    suffix = f" per {per}" if per else ""
    return f"{words(currency)} {' - '.join(amounts)}{suffix}".strip() if amounts else ""
