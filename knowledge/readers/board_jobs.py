"""A job as a board's interface gives it, ``{"board": …, "job": …}``, told by its own fields.

Greenhouse escapes its HTML once more; Lever keeps what a posting asks for in ``lists``; Ashby's pay
stands in its summaries, not in ``minValue``; Workable has three fields of HTML.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from knowledge.readers.job_pieces import (
    JobFields,
    JobSection,
    listed,
    mapping,
    pay_words,
    words,
)

Job = Mapping[str, object]


def board_job_fields(text: str) -> JobFields | None:
    """Give the fields of a job, or nothing when the text is another JSON or none."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or set(content) != {"board", "job"}:
        return None
    board, job = words(content["board"]), mapping(content["job"])
    if "jobUrl" in job and ("descriptionHtml" in job or "descriptionPlain" in job):
        return _ashby(board, job)
    if "content" in job:
        return _greenhouse(board, job)
    if "text" in job and "lists" in job:
        return _lever(board, job)
    return _workable(board, job) if "shortcode" in job or "requirements" in job else None


def _greenhouse(board: str, job: Job) -> JobFields:
    ranges = [mapping(entry) for entry in listed(job.get("pay_input_ranges"))]
    pay = [
        pay_words(
            _whole(entry.get("min_cents")),
            _whole(entry.get("max_cents")),
            currency=entry.get("currency_type"),
            unit="",
        )
        for entry in ranges
    ]
    return JobFields(
        title=words(job.get("title")),
        organization=words(job.get("company_name")) or board,
        place=words(mapping(job.get("location")).get("name")),
        pay=next(iter(pay), ""),
        valid_through=words(job.get("application_deadline"))[:10],
        sections=(JobSection("", _raw(job.get("content"))),),
    )


def _lever(board: str, job: Job) -> JobFields:
    categories, pay = mapping(job.get("categories")), mapping(job.get("salaryRange"))
    lists = [mapping(entry) for entry in listed(job.get("lists"))]
    return JobFields(
        title=words(job.get("text")),
        organization=board,
        place=words(categories.get("location")),
        is_remote=job.get("workplaceType") == "remote",
        pay=pay_words(
            pay.get("min"), pay.get("max"), currency=pay.get("currency"), unit=pay.get("interval")
        ),
        employment_type=words(categories.get("commitment")),
        sections=(
            JobSection("", _raw(job.get("description")) or _raw(job.get("descriptionPlain"))),
            *(
                JobSection(words(e.get("text")), f"<ul>{_raw(e.get('content'))}</ul>")
                for e in lists
            ),
            JobSection("", _raw(job.get("additional")) or _raw(job.get("additionalPlain"))),
        ),
    )


def _ashby(board: str, job: Job) -> JobFields:
    compensation = mapping(job.get("compensation"))
    pay = words(compensation.get("scrapeableCompensationSalarySummary"))
    others = [
        words(mapping(place).get("location")) for place in listed(job.get("secondaryLocations"))
    ]
    places = [words(job.get("location")), *others]
    employment = words(job.get("employmentType"))
    return JobFields(
        title=words(job.get("title")),
        organization=board.replace("%20", " "),
        place="; ".join(dict.fromkeys(place for place in places if place)),
        is_remote=job.get("isRemote") is True,
        pay=pay or words(compensation.get("compensationTierSummary")),
        employment_type={"FullTime": "Full-time", "PartTime": "Part-time"}.get(
            employment, employment
        ),
        sections=(
            JobSection("", _raw(job.get("descriptionHtml")) or _raw(job.get("descriptionPlain"))),
        ),
    )


def _workable(board: str, job: Job) -> JobFields:
    place = mapping(job.get("location"))
    parts = [words(place.get(key)) for key in ("city", "region", "country")]
    named = {"description": "", "requirements": "Requirements", "benefits": "Benefits"}
    kind = words(job.get("type"))
    return JobFields(
        title=words(job.get("title")),
        organization=words(job.get("company")) or board,
        place=", ".join(dict.fromkeys(part for part in parts if part)),
        is_remote=job.get("remote") is True or job.get("workplace") == "remote",
        employment_type={"full": "Full-time", "part": "Part-time"}.get(kind, kind.capitalize()),
        sections=tuple(
            JobSection(heading, _raw(job.get(key)))
            for key, heading in named.items()
            if job.get(key)
        ),
    )


def _raw(value: object) -> str:
    return value if isinstance(value, str) else ""


def _whole(cents: object) -> object:
    return cents / 100 if isinstance(cents, int | float) else None
