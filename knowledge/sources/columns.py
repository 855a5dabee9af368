"""Columns and keys that people give the fields of a posting, recognised by name.

Tables (JobSpy's and others) and JSON without a format of its own are read through this mapping,
and the mapping is shown, so that an operator sees what was understood.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from knowledge.pay import parse_pay
from knowledge.sources.lookups import truth_at
from knowledge.sources.records import Part, PostingRecord, joined
from knowledge.sources.values import pay_of, period_of, written_day

_NAMES = {
    "id": "id|_id|job_id|jobid|posting_id|reference|ref|requisition_id|slug|guid|uuid|job_code",
    "title": "title|job_title|jobtitle|jobtitel|position|position_title|role|job_name|name|job"
    "|stelle|stellenbezeichnung|stellentitel|jobbezeichnung|berufsbezeichnung|titel|puesto|poste"
    "|intitule",
    "organization": "company|company_name|companyname|employer|organization|organisation"
    "|hiring_organization|hiringorganization|employer_name|firm|firma|unternehmen|arbeitgeber"
    "|empresa|entreprise",
    "place": "location|job_location|place|joblocation|city|candidate_required_location|locations"
    "|ort|standort|arbeitsort|ubicacion|lieu|region|formatted_location",
    "text": "description|job_description|jobdescription|text|body|content|description_html"
    "|descriptionhtml|descriptionplain|details|full_description|summary|job_summary|beschreibung"
    "|stellenbeschreibung|descripcion",
    "responsibilities": "responsibilities|duties|tasks|aufgaben",
    "requirements": "requirements|qualifications|job_requirements|minimum_qualifications|profil",
    "skills": "skills|skills_desc|required_skills|key_skills",
    "benefits": "benefits|perks",
    "link": "job_url|url|link|apply_url|applyurl|joburl|job_posting_url|href|apply"
    "|application_url|job_link|source_url",
    "direct_link": "job_url_direct",
    "posted": "date_posted|posted|posted_at|published|published_at|publication_date|dateposted|date"
    "|listed_time|original_listed_time|created_at|posting_date|pub_date|date_published|datum|fecha",
    "open_until": "valid_through|validthrough|expiry|expires|expires_at|deadline|closing_date"
    "|application_deadline|expiration_date|end_date|bewerbungsfrist",
    "employment_type": "job_type|employment_type|employmenttype|type|contract_type|work_type"
    "|formatted_work_type|schedule|jobtype|contract_time|work_schedule",
    "remote": "is_remote|remote|remote_allowed|telecommuting|work_from_home|isremote",
    "pay_min": "min_amount|salary_min|min_salary|pay_min|salary_from|minimum_salary|salarymin",
    "pay_max": "max_amount|salary_max|max_salary|pay_max|salary_to|maximum_salary|salarymax",
    "pay_currency": "currency|salary_currency|pay_currency|currency_code",
    "pay_period": "interval|pay_period|salary_period|salary_interval|unit|compensation_interval"
    "|pay_interval",
    "pay": "salary|pay|compensation|salary_range|wage|wages|gehalt|salario|salaire",
    "language": "language|lang|locale",
}
_ENDINGS = {
    "title": ("_title", "_position", "_titel"),
    "text": ("_description", "_text", "_body", "_beschreibung"),
    "organization": ("_company", "_employer", "_organization", "_organisation"),
    "place": ("_location", "_city"),
}
"""Looked for where no column has one of the names: "vacancy_title", "ad_text"."""
_LANGUAGE = re.compile(r"_(?:en|de|es|fr)$")
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names.split("|") if name}
_PARTS = {
    "responsibilities": "Responsibilities",
    "requirements": "Requirements",
    "skills": "Skills",
    "benefits": "Benefits",
}
_ABOUT_POSTINGS = {
    "organization",
    "link",
    "posted",
    "employment_type",
    "pay",
    "pay_min",
    "remote",
    "place",
}


def mapping_of(columns: Iterable[str]) -> dict[str, str]:
    """Give the column for each field that is recognised; the first name in our order wins."""
    names = {_plain(name): name for name in columns}
    mapping: dict[str, str] = {}
    for plain, field in _FIELD_OF.items():
        if plain in names and field not in mapping:
            mapping[field] = names[plain]
    for field, endings in _ENDINGS.items():
        free = (plain for plain, name in names.items() if name not in mapping.values())
        found = next((one for one in free if _LANGUAGE.sub("", one).endswith(endings)), None)
        if found is not None and field not in mapping:
            mapping[field] = names[found]
    return mapping


def describes_postings(mapping: Mapping[str, str]) -> bool:
    """Tell whether these fields make a posting: a title, a text, and something of a posting."""
    has_text = "text" in mapping or bool(_PARTS.keys() & mapping.keys())
    return "title" in mapping and has_text and bool(_ABOUT_POSTINGS & mapping.keys())


def mapping_in_words(mapping: Mapping[str, str]) -> str:
    """Say which column was read as what."""
    return ", ".join(f"{column} → {field}" for field, column in mapping.items())


def record_of(row: Mapping[str, object], mapping: Mapping[str, str]) -> PostingRecord:
    """Read a row as a posting."""
    said = {field: _cell(row.get(column)) for field, column in mapping.items()}
    stated = pay_of(
        said.get("pay_min"),
        said.get("pay_max"),
        said.get("pay_currency", ""),
        period_of(said.get("pay_period", "")),
    )
    links = tuple(filter(None, [said.get("link"), said.get("direct_link")]))
    named = said.get("id") or next(iter(links), "")
    facts = "\n".join([said.get("title", ""), said.get("organization", ""), said.get("place", "")])
    return PostingRecord(
        id=named or hashlib.sha256(facts.encode()).hexdigest()[:16],
        title=said.get("title", ""),
        text=said.get("text", ""),
        parts=tuple(Part(name, said[key]) for key, name in _PARTS.items() if said.get(key)),
        organization=said.get("organization", ""),
        place=said.get("place", ""),
        is_remote=truth_at(said, "remote") if said.get("remote") else None,
        employment_type=said.get("employment_type", ""),
        pay=stated or parse_pay(said.get("pay", "")),
        posted=written_day(said.get("posted", "")),
        open_until=written_day(said.get("open_until", "")),
        links=links,
        language=said.get("language", "").partition("-")[0].lower()[:3],
    )


def _cell(value: object) -> str:
    """Give a cell as text; what tables write for nothing is nothing."""
    if isinstance(value, list):
        return joined((_cell(one) for one in value), "\n")
    if isinstance(value, Mapping):
        inner = [value[key] for key in ("name", "title", "city", "region", "countryCode", "value")
                 if value.get(key)]  # fmt: skip
        return joined(map(_cell, inner))
    if value is None:
        return ""
    text = str(value).strip()
    return "" if text.lower() in ("nan", "none", "null", "n/a", "nat", "na") else text


def _plain(name: str) -> str:
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name.strip().lstrip("\ufeff"))
    return re.sub(r"[^a-z0-9_]+", "_", spaced.lower()).rstrip("_")
