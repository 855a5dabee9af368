"""Ashby's public job board.

Source: https://developers.ashbyhq.com/docs/public-job-posting-api. Pay stands in
``compensation.summaryComponents``; one of type ``Salary`` spans all tiers and places. Older answers
have no ``minValue`` there, and then its ``summary`` in words is read.
"""

from __future__ import annotations

from urllib.parse import unquote

from knowledge.details import Pay
from knowledge.pay import parse_pay
from knowledge.sources.boards.board import Board, site_in
from knowledge.sources.lookups import JsonObject, objects_at, text_at, truth_at
from knowledge.sources.records import PostingRecord, joined
from knowledge.sources.values import day_of, pay_of, period_of

_HOST = "jobs.ashbyhq.com"


def _is_posting(entry: JsonObject) -> bool:
    has_text = "descriptionPlain" in entry or "descriptionHtml" in entry
    return has_text and ("jobUrl" in entry or "applyUrl" in entry)


def _site(entry: JsonObject) -> str:
    return site_in(text_at(entry, "jobUrl"), _HOST) or site_in(text_at(entry, "applyUrl"), _HOST)


def _record(entry: JsonObject, site: str) -> PostingRecord:
    named = text_at(entry, "company") or text_at(entry, "organizationName")
    return PostingRecord(
        id=text_at(entry, "id") or text_at(entry, "jobUrl"),
        title=text_at(entry, "title"),
        text=text_at(entry, "descriptionHtml") or text_at(entry, "descriptionPlain"),
        organization=named or unquote(site or _site(entry)),
        place=joined([_place(entry), *map(_place, objects_at(entry, "secondaryLocations"))], "; "),
        is_remote=_remote(entry),
        employment_type=text_at(entry, "employmentType"),
        pay=_pay(entry),
        posted=day_of(text_at(entry, "publishedAt") or text_at(entry, "updatedAt")),
        links=(text_at(entry, "jobUrl") or text_at(entry, "applyUrl"),),
        inferred=() if named else ("organization",),
    )


def _place(entry: JsonObject) -> str:
    """Give the place with its country, unless it names it already."""
    place = text_at(entry, "location")
    country = text_at(entry, "address", "postalAddress", "addressCountry")
    return place if country.lower() in place.lower() else joined([place, country])


def _remote(entry: JsonObject) -> bool | None:
    kind = text_at(entry, "workplaceType").lower()
    if kind in ("remote", "hybrid", "onsite"):
        return kind == "remote"
    return truth_at(entry, "isRemote")


def _pay(entry: JsonObject) -> Pay | None:
    if truth_at(entry, "shouldDisplayCompensationOnJobPostings") is False:
        return None
    for part in objects_at(entry, "compensation", "summaryComponents"):
        if text_at(part, "compensationType").lower() not in ("salary", ""):
            continue
        period = period_of(text_at(part, "interval"))
        currency = text_at(part, "currencyCode")
        if pay := pay_of(part.get("minValue"), part.get("maxValue"), currency, period):
            return pay
        if found := parse_pay(text_at(part, "summary")):
            return Pay(
                found.minimum, found.maximum, currency or found.currency, period or found.period
            )
    summary = text_at(entry, "compensation", "scrapeableCompensationSalarySummary")
    return parse_pay(summary)


ASHBY = Board("ashby", _is_posting, _record, _site)
