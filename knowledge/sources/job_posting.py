"""schema.org JobPosting, in saved web pages and in JSON.

Source: https://schema.org/JobPosting and
https://developers.google.com/search/docs/appearance/structured-data/job-posting. Pages hold several
``ld+json`` scripts, ``@graph`` lists, ``@type`` as a list, lists in place of one object, and HTML
that was escaped once too often.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from knowledge.details import Pay
from knowledge.sources.boards.greenhouse import unescaped
from knowledge.sources.lookups import JsonObject, objects_at, text_at, texts_at, value_at
from knowledge.sources.records import Part, PostingRecord, joined
from knowledge.sources.values import day_of, number_of, pay_of, period_of

_DEEPEST = 12
_PARTS = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "skills": "Skills",
    "experienceRequirements": "Experience",
    "educationRequirements": "Education",
    "jobBenefits": "Benefits",
}


class _Scripts(HTMLParser):
    """Collects the ``ld+json`` scripts of a page, its canonical address and its language."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.canonical = ""
        self.language = ""
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "script":
            self._is_inside = "ld+json" in given.get("type", "").lower()
            if self._is_inside:
                self.scripts.append("")
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.canonical = given.get("href", "")
        elif tag == "meta" and given.get("property") == "og:url":
            self.canonical = self.canonical or given.get("content", "")
        elif tag == "html":
            self.language = given.get("lang", "").partition("-")[0].lower()

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._is_inside = False

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.scripts[-1] += data


def postings_in_page(page: str) -> list[PostingRecord]:
    """Give the postings that a web page describes for machines; none in most pages."""
    if "ld+json" not in page.lower():
        return []
    found = _Scripts()
    found.feed(page)
    found.close()
    entries = [entry for script in found.scripts for entry in job_postings(_loaded(script))]
    alone = found.canonical if len(entries) == 1 else ""
    return [record_of(entry, address=alone, language=found.language) for entry in entries]


def job_postings(value: object, depth: int = 0) -> Iterator[JsonObject]:
    """Give every JobPosting inside a JSON value, wherever it is nested."""
    if depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        if _is_job_posting(value):
            yield value
            return
        for inner in value.values():
            yield from job_postings(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from job_postings(inner, depth + 1)


def _is_job_posting(entry: Mapping[str, object]) -> bool:
    return any(re.split(r"[/:#]", name)[-1] == "JobPosting" for name in texts_at(entry, "@type"))


def _loaded(script: str) -> object:
    """Read a script, also when a page wrapped it in a comment or left line breaks in its texts."""
    bare = re.sub(r"^\s*(?:<!--|/\*<!\[CDATA\[\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)", "", script)
    bare = re.sub(r"(?:-->|/\*\]\]>\*/|//\s*\]\]>|\]\]>)\s*$", "", bare).strip().rstrip(";")
    for text in (bare, html.unescape(bare)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def record_of(entry: JsonObject, *, address: str = "", language: str = "") -> PostingRecord:
    """Read one JobPosting; ``address`` is where it stands, when the posting does not say."""
    title = _bare(text_at(entry, "title") or text_at(entry, "name"))
    organization = _organization(entry)
    link = text_at(entry, "url") or address or next(iter(texts_at(entry, "sameAs")), "")
    text = unescaped(text_at(entry, "description"))
    place = _places(entry)
    named = text_at(entry, "identifier", "value") or text_at(entry, "identifier") or link
    identity = (
        named or hashlib.sha256(f"{title}\n{organization}\n{place}".encode()).hexdigest()[:16]
    )
    return PostingRecord(
        id=identity,
        title=title,
        text=text,
        parts=tuple(_parts(entry, text)),
        organization=organization,
        place=place,
        is_remote=True if "TELECOMMUTE" in texts_at(entry, "jobLocationType") else None,
        employment_type=" ".join(texts_at(entry, "employmentType")),
        pay=_pay(entry),
        posted=day_of(text_at(entry, "datePosted")),
        open_until=day_of(text_at(entry, "validThrough")),
        links=(link,) if "://" in link else (),
        language=(text_at(entry, "inLanguage") or language).partition("-")[0].lower(),
    )


def _bare(text: str) -> str:
    return html.unescape(html.unescape(text)).strip()


def _organization(entry: JsonObject) -> str:
    for one in objects_at(entry, "hiringOrganization"):
        if name := text_at(one, "name") or text_at(one, "legalName"):
            return _bare(name)
    return _bare(next(iter(texts_at(entry, "hiringOrganization")), ""))


def _places(entry: JsonObject) -> str:
    places = [_place(one) for one in objects_at(entry, "jobLocation")]
    places += texts_at(entry, "jobLocation")
    if "TELECOMMUTE" in texts_at(entry, "jobLocationType"):
        areas = objects_at(entry, "applicantLocationRequirements")
        named = joined((text_at(area, "name") for area in areas), ", ")
        places.append(f"Remote ({named})" if named else "Remote")
    return _bare(joined(places, "; "))


def _place(location: JsonObject) -> str:
    for address in objects_at(location, "address"):
        country = text_at(address, "addressCountry") or text_at(address, "addressCountry", "name")
        return joined([text_at(address, "addressLocality"), _region(address), country])
    return text_at(location, "address") or text_at(location, "name")


def _region(address: JsonObject) -> str:
    return text_at(address, "addressRegion") or text_at(address, "addressRegion", "name")


def _pay(entry: JsonObject) -> Pay | None:
    base = value_at(entry, "baseSalary")
    salaries = objects_at(entry, "baseSalary")
    currency = text_at(entry, "salaryCurrency")
    if not salaries:
        return pay_of(base, base, currency, None) if number_of(base) else None
    least: list[float] = []
    most: list[float] = []
    period = None
    for salary in salaries:
        currency = text_at(salary, "currency") or text_at(salary, "priceCurrency") or currency
        for value in objects_at(salary, "value") or [salary]:
            single = value.get("value", value.get("price"))
            low = number_of(value.get("minValue", value.get("minPrice"))) or number_of(single)
            high = number_of(value.get("maxValue", value.get("maxPrice"))) or number_of(single)
            least += [low] if low else []
            most += [high] if high else []
            period = period or period_of(text_at(value, "unitText") or text_at(salary, "unitText"))
    return pay_of(min(least, default=None), max(most, default=None), currency, period)


def _parts(entry: JsonObject, text: str) -> Iterator[Part]:
    """Give the fields that hold text of their own, unless the description repeats them."""
    shown = re.sub(r"\W+", " ", re.sub(r"<[^<>]*>", " ", html.unescape(text))).lower()
    for key, heading in _PARTS.items():
        values = [unescaped(one) for one in _texts_of(entry, key)]
        bare = " ".join(re.sub(r"\W+", " ", re.sub(r"<[^<>]*>", " ", one)) for one in values)
        if values and " ".join(bare.lower().split()) not in " ".join(shown.split()):
            content = values[0] if len(values) == 1 else "\n".join(f"- {one}" for one in values)
            yield Part(heading, content)


def _texts_of(entry: JsonObject, key: str) -> list[str]:
    if texts := texts_at(entry, key):
        return texts
    found = []
    for one in objects_at(entry, key):
        months = number_of(one.get("monthsOfExperience"))
        said = text_at(one, "description") or text_at(one, "credentialCategory")
        said = said or text_at(one, "name")
        if said or months:
            found.append(said or f"{months:g} months of experience")
    return found
