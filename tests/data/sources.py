"""Small files of every format that the library reads, made here; all firms are invented."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Mapping, Sequence

TEXT = (
    "<p>We bake bread for a hundred thousand people, and you keep the ovens of the bakery running."
    "</p><h3>What you bring</h3><ul><li>Five years with deck ovens</li><li>A licence for gas"
    " fittings</li></ul>"
)


def json_bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def json_lines(*values: object) -> bytes:
    return b"\n".join(json_bytes(value) for value in values)


def csv_bytes(rows: Sequence[Mapping[str, object]], *, delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def tsv_bytes(*rows: Sequence[str]) -> bytes:
    return "\n".join("\t".join(row) for row in rows).encode()


def ashby_job(**changes: object) -> dict[str, object]:
    return {
        "id": "a-1",
        "title": "Senior Oven Engineer II",
        "department": "Ovens",
        "employmentType": "FullTime",
        "location": "Leeds",
        "secondaryLocations": [{"location": "York"}],
        "isRemote": False,
        "isListed": True,
        "address": {"postalAddress": {"addressCountry": "United Kingdom"}},
        "publishedAt": "2026-10-10T14:51:30.917+00:00",
        "jobUrl": "https://jobs.ashbyhq.com/crumb/a-1",
        "applyUrl": "https://jobs.ashbyhq.com/crumb/a-1/application",
        "descriptionHtml": TEXT,
        "compensation": {
            "compensationTierSummary": "£50K - £61K",
            "summaryComponents": [
                {
                    "compensationType": "EquityPercentage",
                    "interval": "NONE",
                    "minValue": 1,
                    "maxValue": 2,
                },
                {
                    "compensationType": "Salary",
                    "interval": "1 YEAR",
                    "currencyCode": "GBP",
                    "minValue": 50_000,
                    "maxValue": 61_000,
                },
            ],
        },
    } | changes


def greenhouse_job(**changes: object) -> dict[str, object]:
    return {
        "id": 4711,
        "title": "Oven Engineer",
        "absolute_url": "https://boards.greenhouse.io/crumb/jobs/4711",
        "company_name": "Crumb & Sons",
        "location": {"name": "Leeds, England"},
        "first_published": "2026-09-01T08:00:00-04:00",
        "updated_at": "2026-10-01T08:00:00-04:00",
        "content": html.escape(TEXT),
        "metadata": [{"name": "Employment Type", "value": "Part-time"}],
        "pay_input_ranges": [
            {"min_cents": 5_000_000, "max_cents": 6_100_000, "currency_type": "GBP", "title": "Pay"}
        ],
    } | changes


def lever_job(**changes: object) -> dict[str, object]:
    return {
        "id": "l-1",
        "text": "Lead Oven Engineer",
        "hostedUrl": "https://jobs.lever.co/crumb/l-1",
        "categories": {"commitment": "Contract", "location": "Leeds", "team": "Ovens"},
        "createdAt": 1_790_000_000_000,
        "description": "<div>We bake bread for a hundred thousand people in one bakery.</div>",
        "lists": [{"text": "What you bring", "content": "<li>Five years with deck ovens</li>"}],
        "additional": "<div>We answer within a week.</div>",
        "workplaceType": "remote",
        "salaryRange": {"min": 25, "max": 31.5, "currency": "GBP", "interval": "per-hour-wage"},
    } | changes


def workable_job(**changes: object) -> dict[str, object]:
    return {
        "title": "Junior Oven Engineer",
        "shortcode": "W1",
        "employment_type": "Full-time",
        "telecommuting": True,
        "url": "https://apply.workable.com/crumb/j/W1",
        "published_on": "2026-10-02",
        "city": "Leeds",
        "country": "United Kingdom",
        "description": TEXT,
    } | changes


def job_posting(**changes: object) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Oven Engineer &amp; Fitter",
        "description": html.escape(TEXT),
        "datePosted": "2026-10-02",
        "validThrough": "2026-12-31T00:00",
        "employmentType": ["FULL_TIME", "PERMANENT"],
        "hiringOrganization": {"@type": "Organization", "name": "Crumb"},
        "jobLocation": [
            {"@type": "Place", "address": {"addressLocality": "Leeds", "addressCountry": "GB"}},
            {"@type": "Place", "address": {"addressLocality": "York", "addressCountry": "GB"}},
        ],
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "GBP",
            "value": {"minValue": "50,000", "maxValue": 61000, "unitText": "YEAR"},
        },
        "identifier": {"@type": "PropertyValue", "name": "Crumb", "value": "J-9"},
    } | changes


def page(*scripts: str, language: str = "en") -> bytes:
    joined = "".join(f'<script type="application/ld+json">{one}</script>' for one in scripts)
    return (
        f'<!doctype html><html lang="{language}-GB"><head><link rel="canonical" '
        f'href="https://crumb.example/jobs/9">{joined}</head><body><p>Menu</p></body></html>'
    ).encode()


def jobspy_rows() -> list[dict[str, object]]:
    return [
        {
            "id": "in-1",
            "site": "indeed",
            "job_url": "https://indeed.example/1",
            "job_url_direct": "https://jobs.ashbyhq.com/crumb/a-1",
            "title": "Senior Oven Engineer II",
            "company": "Crumb",
            "location": "Leeds, ENG, GB",
            "date_posted": "2026-10-11",
            "job_type": "fulltime",
            "interval": "yearly",
            "min_amount": "50000",
            "max_amount": "61000",
            "currency": "GBP",
            "is_remote": "False",
            "description": "We bake bread for a hundred thousand people in Leeds, and you keep the"
            " ovens running.\n\n* Five years with deck ovens",
        },
        {
            "id": "in-2",
            "site": "indeed",
            "job_url": "https://indeed.example/2",
            "job_url_direct": "",
            "title": "Baker",
            "company": "Crumb",
            "location": "York, ENG, GB",
            "date_posted": "",
            "job_type": "parttime",
            "interval": "hourly",
            "min_amount": "13.5",
            "max_amount": "nan",
            "currency": "GBP",
            "is_remote": "",
            "description": "Bake bread at night in a team of three, and clean up after yourself.",
        },
    ]


ESCO_OCCUPATIONS = csv_bytes(
    [
        {
            "conceptType": "Occupation",
            "conceptUri": "http://data.europa.eu/esco/occupation/0001",
            "iscoGroup": "7512",
            "preferredLabel": "oven engineer",
            "altLabels": "bakery oven technician\noven fitter",
            "description": "Oven engineers install and repair the ovens of a bakery in the night.",
            "code": "7512.9",
        },
        {
            "conceptType": "Occupation",
            "conceptUri": "http://data.europa.eu/esco/occupation/0002",
            "iscoGroup": "7512",
            "preferredLabel": "baker",
            "altLabels": "",
            "description": "Bakers make bread and the like from dough, and they do it with care.",
            "code": "7512.1",
        },
    ]
)
ESCO_SKILLS = csv_bytes(
    [
        {
            "conceptType": "KnowledgeSkillCompetence",
            "conceptUri": "http://data.europa.eu/esco/skill/s1",
            "skillType": "skill/competence",
            "preferredLabel": "repair ovens",
            "altLabels": "mend ovens",
            "description": "Find the fault of an oven and mend it before the dough has risen.",
        }
    ]
)
ESCO_GLUED_SKILLS = csv_bytes(
    [
        {
            "id": "http://data.europa.eu/esco/skill/s2",
            "description": "knead dough work dough knead dough by hand Press and fold dough until"
            " it is smooth.",
        }
    ]
)
ESCO_RELATIONS = csv_bytes(
    [
        {
            "occupationUri": "http://data.europa.eu/esco/occupation/0001",
            "relationType": "essential",
            "skillType": "skill/competence",
            "skillUri": "http://data.europa.eu/esco/skill/s1",
        }
    ]
)
ONET = {
    "a.txt": tsv_bytes(
        ("O*NET-SOC Code", "Title", "Description"),
        ("51-3011.00", "Bakers", 'Mix and bake "bread" to recipes.'),
        ("51-3011.01", "Night Bakers", "Bake at night."),
    ),
    "b.txt": tsv_bytes(
        ("O*NET-SOC Code", "Title", "Task ID", "Task", "Task Type"),
        ("51-3011.00", "Bakers", "1", "Sweep the floor.", "Supplemental"),
        ("51-3011.00", "Bakers", "2", "Check the dough.", "Core"),
        ("99-9999.00", "Nobody", "3", "Do nothing.", "Core"),
    ),
    "c.txt": tsv_bytes(
        ("O*NET-SOC Code", "Title", "Alternate Title", "Short Title", "Source(s)"),
        ("51-3011.00", "Bakers", "Bread Baker", "", "08"),
        ("51-3011.00", "Bakers", "Dough Artist", "n/a", "08"),
    ),
    "d.txt": tsv_bytes(
        ("O*NET-SOC Code", "Title", "Example", "Commodity Code", "Commodity Title"),
        ("51-3011.00", "Bakers", "OvenSoft", "1", "Oven software"),
    ),
    "e.txt": tsv_bytes(
        ("O*NET-SOC Code", "Title", "Job Zone", "Date"), ("51-3011.00", "Bakers", "2", "08/2025")
    ),
    "f.txt": tsv_bytes(
        ("Job Zone", "Name", "Experience", "Education", "Job Training"),
        ("2", "Job Zone Two", "Some experience.", "A school diploma.", "A few months."),
    ),
}
WAGES = csv_bytes(
    [
        {
            "soc_code": "51-3011",
            "occupation": "Bakers",
            "employment": "200000",
            "annual_median": "36,650",
            "annual_p10": "28000",
            "annual_p90": "#",
            "hourly_median": "17.62",
        },
        {
            "soc_code": "all",
            "occupation": "Total",
            "employment": "",
            "annual_median": "1",
            "annual_p10": "",
            "annual_p90": "",
            "hourly_median": "",
        },
    ]
)
ROLE = b"""---
title: Oven Engineer
also_known_as: [Oven Fitter]
field: Construction and trades
seniority: any
esco: {code: "7512.9", title: oven engineer}
onet: {code: "51-3011.00", title: Bakers}
sources: [made up]
---

# Oven Engineer

## What the role is

An oven engineer looks after the ovens of a bakery.
"""
