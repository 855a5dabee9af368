"""The schema.org JobPosting that a page carries in a script of type ``application/ld+json``."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping

from knowledge.readers.job_pieces import (
    JobFields,
    JobSection,
    listed,
    mapping,
    pay_words,
    words,
)

_SCRIPT = re.compile(
    r"<script\b[^>]{0,300}\btype\s*=\s*[\"']?application/ld\+json\b[^>]{0,300}>(.*?)</script",
    re.IGNORECASE | re.DOTALL,
)
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_MOST_SCRIPTS = 30
_MOST_NODES = 2_000
_EXTRA = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "skills": "Skills",
    "experienceRequirements": "Experience",
    "educationRequirements": "Education",
    "jobBenefits": "Benefits",
}


def job_of_page(page: str) -> JobFields | None:
    """Give the posting of a page; of several, the one with most text."""
    found = [job for job in map(_job, _postings(page)) if job is not None]
    return max(found, key=_length, default=None)


def _length(job: JobFields) -> int:
    return sum(len(section.body) for section in job.sections)


def _postings(page: str) -> Iterator[Mapping[str, object]]:
    for script in _SCRIPT.findall(page)[:_MOST_SCRIPTS]:
        bare = _WRAPPING.sub("", script).strip()
        for text in (bare, html.unescape(bare)):
            try:
                content = json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _nodes(content)
            break


def _nodes(content: object) -> Iterator[Mapping[str, object]]:
    """Give every JobPosting in it: alone, in a list, in ``@graph``, as the main entity."""
    waiting, seen = [content], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if "JobPosting" in {str(kind).rpartition("/")[2] for kind in listed(node.get("@type"))}:
                yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "item") if key in node]
            waiting += listed(node.get("itemListElement"))


def _job(node: Mapping[str, object]) -> JobFields | None:
    title = words(node.get("title") or node.get("name"))
    if not title:
        return None
    organization = node.get("hiringOrganization")
    named = words(organization) or words(mapping(organization).get("name"))
    is_remote = "TELECOMMUTE" in {words(kind) for kind in listed(node.get("jobLocationType"))}
    return JobFields(
        title=title,
        organization=named,
        place=_places(node),
        is_remote=is_remote,
        pay=_pay(node.get("baseSalary") or node.get("estimatedSalary")),
        employment_type=_employment(node.get("employmentType")),
        valid_through=words(node.get("validThrough"))[:10],
        sections=tuple(_sections(node)),
    )


def _places(node: Mapping[str, object]) -> str:
    places = [_place(place) for place in listed(node.get("jobLocation"))]
    if not any(places):
        required = listed(node.get("applicantLocationRequirements"))
        places = [words(mapping(place).get("name")) or words(place) for place in required]
    return "; ".join(dict.fromkeys(place for place in places if place))


def _place(value: object) -> str:
    if isinstance(value, str):
        return words(value)
    place = mapping(value)
    address = place.get("address")
    if isinstance(address, str):
        return words(address)
    country = mapping(address).get("addressCountry")
    parts = [words(mapping(address).get(key)) for key in ("addressLocality", "addressRegion")]
    parts.append(words(country) or words(mapping(country).get("name")))
    return ", ".join(dict.fromkeys(part for part in parts if part)) or words(place.get("name"))


def _pay(value: object) -> str:
    if isinstance(value, str | int | float):
        return words(value)
    salary = mapping(value)
    amount = mapping(salary.get("value"))
    low = amount.get("minValue") or salary.get("minValue") or amount.get("value")
    high = amount.get("maxValue") or salary.get("maxValue")
    low = low or salary.get("value")
    unit = amount.get("unitText") or salary.get("unitText")
    currency = salary.get("currency") or amount.get("currency")
    return pay_words(low, high, currency=currency, unit=unit)


def _employment(value: object) -> str:
    kinds = [words(kind).replace("_", "-").lower() for kind in listed(value)]
    return ", ".join(kind.capitalize() for kind in kinds if kind)


def _sections(node: Mapping[str, object]) -> Iterator[JobSection]:
    description = node.get("description")
    body = description if isinstance(description, str) else ""
    yield JobSection("", body)
    for key, heading in _EXTRA.items():
        text = _extra(node.get(key))
        if text and words(text)[:80] not in words(body):
            yield JobSection(heading, text)


def _extra(value: object) -> str:
    if isinstance(value, str):
        return value
    parts = [_extra(part) for part in value] if isinstance(value, list) else []
    if isinstance(value, dict):
        months = words(value.get("monthsOfExperience"))
        parts = [f"{months} months of experience" if months else ""]
        parts += [words(value.get(key)) for key in ("credentialCategory", "name", "description")]
    return "\n".join(part for part in parts if part)
