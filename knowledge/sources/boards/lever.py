"""Lever's postings API.

Source: https://github.com/lever/postings-api. The title is called ``text``, and the requirements
stand in ``lists``, not in the description.
"""

from __future__ import annotations

from knowledge.details import Pay
from knowledge.pay import parse_pay
from knowledge.sources.boards.board import Board, site_in
from knowledge.sources.lookups import JsonObject, objects_at, text_at, texts_at
from knowledge.sources.records import Part, PostingRecord, joined
from knowledge.sources.values import day_of, pay_of, period_of

_HOSTS = ("jobs.lever.co", "jobs.eu.lever.co")


def _is_posting(entry: JsonObject) -> bool:
    return "hostedUrl" in entry and "text" in entry


def _site(entry: JsonObject) -> str:
    return site_in(text_at(entry, "hostedUrl"), *_HOSTS)


def _record(entry: JsonObject, site: str) -> PostingRecord:
    parts = [
        Part(text_at(one, "text"), f"<ul>{text_at(one, 'content')}</ul>")
        for one in objects_at(entry, "lists")
    ]
    closing = text_at(entry, "additional") or text_at(entry, "additionalPlain")
    if closing:
        parts.append(Part("More", closing))
    places = texts_at(entry, "categories", "allLocations")
    return PostingRecord(
        id=text_at(entry, "id") or text_at(entry, "hostedUrl"),
        title=text_at(entry, "text"),
        text=text_at(entry, "description") or text_at(entry, "descriptionPlain"),
        parts=tuple(parts),
        organization=site or _site(entry),
        place=joined([text_at(entry, "categories", "location"), *places], "; "),
        is_remote={"remote": True, "hybrid": False, "on-site": False, "onsite": False}.get(
            text_at(entry, "workplaceType").lower()
        ),
        employment_type=text_at(entry, "categories", "commitment"),
        pay=_pay(entry),
        posted=day_of(entry.get("createdAt")),
        links=(text_at(entry, "hostedUrl"),),
        inferred=("organization",),
    )


def _pay(entry: JsonObject) -> Pay | None:
    period = period_of(text_at(entry, "salaryRange", "interval"))
    salary = entry.get("salaryRange")
    least, most = text_at(salary, "min"), text_at(salary, "max")
    if pay := pay_of(least, most, text_at(salary, "currency"), period):
        return pay
    return parse_pay(text_at(entry, "salaryDescriptionPlain"))


LEVER = Board("lever", _is_posting, _record, _site)
