"""Workable's public widget, and the answer of its API with the same names.

Source: https://help.workable.com/hc/en-us/articles/115012771647.
"""

from __future__ import annotations

from knowledge.details import Pay
from knowledge.sources.boards.board import Board, site_in
from knowledge.sources.lookups import JsonObject, objects_at, text_at, truth_at, value_at
from knowledge.sources.records import Part, PostingRecord, joined
from knowledge.sources.values import day_of, pay_of, period_of

_HOST = "apply.workable.com"


def _is_posting(entry: JsonObject) -> bool:
    return "shortcode" in entry and "title" in entry


def _site(entry: JsonObject) -> str:
    for key in ("url", "shortlink", "application_url"):
        site = site_in(text_at(entry, key), _HOST)
        if site and site != "j":  # short links name no organisation
            return site
        host = text_at(entry, key).partition("://")[2].partition("/")[0]
        if host.endswith(".workable.com") and not host.startswith(("apply.", "www.")):
            return host.partition(".")[0]
    return ""


def _record(entry: JsonObject, site: str) -> PostingRecord:
    named = text_at(entry, "company") or text_at(entry, "organization")
    parts = [
        Part(heading, text)
        for heading, key in (("Requirements", "requirements"), ("Benefits", "benefits"))
        if (text := text_at(entry, key))
    ]
    return PostingRecord(
        id=text_at(entry, "shortcode"),
        title=text_at(entry, "title"),
        text=text_at(entry, "full_description") or text_at(entry, "description"),
        parts=tuple(parts),
        organization=named or site or _site(entry),
        place=_place(entry),
        is_remote=_remote(entry),
        employment_type=text_at(entry, "employment_type"),
        pay=_pay(entry),
        posted=day_of(text_at(entry, "published_on") or text_at(entry, "created_at")),
        links=(text_at(entry, "url") or text_at(entry, "shortlink"),),
        inferred=() if named else ("organization",),
    )


def _place(entry: JsonObject) -> str:
    places = objects_at(entry, "locations") or objects_at(entry, "location") or [entry]
    return joined(
        (
            joined([text_at(one, "city"), _region(one), text_at(one, "country")])
            or text_at(one, "location_str")
            for one in places
        ),
        "; ",
    )


def _region(place: JsonObject) -> str:
    return text_at(place, "state") or text_at(place, "region")


def _remote(entry: JsonObject) -> bool | None:
    kind = text_at(entry, "location", "workplace_type") or text_at(entry, "workplace_type")
    if kind in ("remote", "hybrid", "on_site"):
        return kind == "remote"
    is_away = truth_at(entry, "telecommuting")
    return truth_at(entry, "location", "telecommuting") if is_away is None else is_away


def _pay(entry: JsonObject) -> Pay | None:
    salary = value_at(entry, "salary")
    return pay_of(
        text_at(salary, "salary_from"),
        text_at(salary, "salary_to"),
        text_at(salary, "salary_currency"),
        period_of(text_at(salary, "salary_period")) or "year",
    )


WORKABLE = Board("workable", _is_posting, _record, _site)
