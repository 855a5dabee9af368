"""Greenhouse's job board API.

Source: https://developers.greenhouse.io/job-board.html. ``content`` is HTML that was escaped once
more, so that it is text inside JSON.
"""

from __future__ import annotations

import html
import re

from knowledge.details import Pay
from knowledge.sources.boards.board import Board, site_in
from knowledge.sources.lookups import JsonObject, objects_at, text_at, value_at
from knowledge.sources.records import PostingRecord, joined
from knowledge.sources.values import day_of, number_of, pay_of, period_of

_HOSTS = ("boards.greenhouse.io", "job-boards.greenhouse.io", "job-boards.eu.greenhouse.io")
_EMPLOYMENT_NAMES = re.compile(r"employment|job type|contract type|time type", re.IGNORECASE)


def _is_posting(entry: JsonObject) -> bool:
    return "absolute_url" in entry and "title" in entry


def _site(entry: JsonObject) -> str:
    return site_in(text_at(entry, "absolute_url"), *_HOSTS)


def _record(entry: JsonObject, site: str) -> PostingRecord:
    named = text_at(entry, "company_name")
    return PostingRecord(
        id=text_at(entry, "id") or text_at(entry, "absolute_url"),
        title=text_at(entry, "title"),
        text=unescaped(text_at(entry, "content")),
        organization=named or site or _site(entry),
        place=text_at(entry, "location", "name")
        or joined((text_at(office, "name") for office in objects_at(entry, "offices")), "; "),
        employment_type=_employment(entry),
        pay=_pay(entry),
        posted=day_of(text_at(entry, "first_published") or text_at(entry, "updated_at")),
        open_until=day_of(text_at(entry, "application_deadline")),
        links=(text_at(entry, "absolute_url"),),
        language=text_at(entry, "language").partition("-")[0].lower(),
        inferred=() if named else ("organization",),
    )


def unescaped(content: str) -> str:
    """Undo the escaping around HTML, however many times it was done."""
    for _ in range(3):
        if "<" in content or "lt;" not in content:
            break
        content = html.unescape(content)
    return content


def _employment(entry: JsonObject) -> str:
    """Read the custom field that many organisations keep for it."""
    for field in objects_at(entry, "metadata"):
        if _EMPLOYMENT_NAMES.search(text_at(field, "name")):
            return text_at(field, "value")
    return ""


def _pay(entry: JsonObject) -> Pay | None:
    """Read ``pay_input_ranges``, in cents, as asked for with ``pay_transparency=true``."""
    ranges = objects_at(entry, "pay_input_ranges")
    least = [low for one in ranges if (low := number_of(one.get("min_cents")))]
    most = [high for one in ranges if (high := number_of(one.get("max_cents")))]
    if not least and not most:
        return None
    words = text_at(ranges[0], "title") + " " + text_at(ranges[0], "blurb")
    high = max(most) / 100 if most else None
    period = period_of(words) or ("hour" if high is not None and high < 500 else "year")
    low = min(least) / 100 if least else None
    return pay_of(low, high, str(value_at(ranges[0], "currency_type") or ""), period)


GREENHOUSE = Board("greenhouse", _is_posting, _record, _site)
