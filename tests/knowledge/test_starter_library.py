"""The starter roles themselves: their form, and the facts that they must hold."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from knowledge.readers.text import read_text
from knowledge.sources.roles import SECTIONS, RoleFile, read_role_file
from knowledge.titles import comparable

FOLDER = Path(__file__).parent.parent.parent / "knowledge" / "roles"
SOFTWARE = {
    "Data and machine learning",
    "Engineering management",
    "Infrastructure and operations",
    "Product",
    "Quality assurance",
    "Security",
    "Software engineering",
}
"""The groups of one field."""
ROLES = {path.stem: read_role_file(path) for path in sorted(FOLDER.glob("*.md"))}
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"])")

every_role = pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)


def sections_of(role: RoleFile) -> list[tuple[str, list[str]]]:
    """Give each heading of the second level with the texts below it."""
    sections: list[tuple[str, list[str]]] = []
    for block in read_text(role.body, media_type="text/markdown").blocks:
        if block.kind == "heading" and block.level == 2:
            sections.append((block.text, []))
        elif block.kind != "heading" and sections:
            sections[-1][1].append(block.text)
    return sections


def sentences_of(role: RoleFile, *, without: str = "") -> list[str]:
    return [
        sentence
        for heading, texts in sections_of(role)
        for text in texts
        for sentence in SENTENCE_END.split(text)
        if heading != without
    ]


def section(name: str, heading: str) -> str:
    return " ".join(dict(sections_of(ROLES[name]))[heading])


def test_there_are_at_least_sixty_roles() -> None:
    assert len(ROLES) >= 60


def test_software_is_one_of_at_least_thirteen_fields() -> None:
    fields = {role.front_matter.field for role in ROLES.values()}

    assert len(fields - SOFTWARE) >= 12
    assert fields & SOFTWARE == SOFTWARE


def test_the_engineering_ladder_has_every_step() -> None:
    steps = {
        role.front_matter.seniority
        for role in ROLES.values()
        if role.front_matter.field in SOFTWARE
    }

    assert steps >= {"intern", "junior", "mid", "senior", "staff", "principal", "lead", "manager"}


@every_role
def test_all_sections_stand_in_order_and_hold_something(role: RoleFile) -> None:
    sections = sections_of(role)

    assert tuple(heading for heading, _ in sections) == SECTIONS
    assert all(texts for _, texts in sections)


@every_role
def test_the_title_is_the_only_first_heading(role: RoleFile) -> None:
    blocks = read_text(role.body, media_type="text/markdown").blocks

    assert [block.text for block in blocks if block.level == 1] == [role.front_matter.title]


@every_role
def test_sources_name_a_code_and_an_edition(role: RoleFile) -> None:
    matter = role.front_matter
    told = " ".join(matter.sources)

    assert re.search(rf"ESCO v1\.\d[^\n]*{re.escape(matter.esco.code)}", told)
    assert re.search(rf"O\*NET \d\d\.\d[^\n]*{re.escape(matter.onet.code)}", told)
    assert re.fullmatch(r"\d{4}(\.\d+)*", matter.esco.code)
    assert re.fullmatch(r"\d\d-\d{4}\.\d\d", matter.onet.code)
    if matter.pay is not None:
        assert re.search(rf"OEWS [A-Z][a-z]+ {matter.pay.year}, {re.escape(matter.pay.soc)}", told)


@every_role
def test_pay_is_told_with_its_country_and_year(role: RoleFile) -> None:
    pay = role.front_matter.pay
    told = " ".join(dict(sections_of(role))["Pay"])

    assert pay is None or str(pay.year) in told
    assert pay is None or pay.median_usd is None or f"${pay.median_usd:,}" in told
    assert pay is None or re.search(r"\bUS\b|United States", told)


@every_role
def test_pay_is_in_order(role: RoleFile) -> None:
    pay = role.front_matter.pay
    if pay is None:
        return
    known = [figure for figure in (pay.p10_usd, pay.median_usd, pay.p90_usd) if figure is not None]

    assert known == sorted(known)
    assert all(10_000 < figure < 500_000 for figure in known)


def test_no_name_is_claimed_by_two_roles() -> None:
    claims = Counter(
        words
        for role in ROLES.values()
        for words in {
            comparable(name) for name in (role.front_matter.title, *role.front_matter.also_known_as)
        }
    )

    assert [name for name, count in claims.items() if count > 1] == []


def test_no_two_roles_share_a_sentence_but_of_pay() -> None:
    homes: dict[str, set[str]] = {}
    for name, role in ROLES.items():
        for sentence in sentences_of(role, without="Pay"):
            homes.setdefault(" ".join(sentence.lower().split()), set()).add(name)

    assert {text: where for text, where in homes.items() if len(where) > 1} == {}


@every_role
def test_a_sentence_can_be_read_in_one_breath(role: RoleFile) -> None:
    lengths = [len(sentence.split()) for sentence in sentences_of(role)]

    within = sum(8 <= length <= 35 for length in lengths)
    assert within / len(lengths) >= 0.9
    assert max(lengths) <= 45
    assert 10 <= statistics.mean(lengths) <= 25


@every_role
def test_every_sentence_ends(role: RoleFile) -> None:
    assert [text for _, texts in sections_of(role) for text in texts if text[-1] not in ".!?"] == []


@every_role
def test_nothing_is_left_to_fill_in(role: RoleFile) -> None:
    assert not re.search(r"TODO|TBD|XXX|lorem|\[[^\]]*\]|\{\{", role.body, re.IGNORECASE)


@every_role
def test_a_role_names_no_company_and_links_nowhere(role: RoleFile) -> None:
    assert not re.search(r"https?://|www\.", role.body)


@every_role
def test_at_least_three_related_roles_are_told_apart(role: RoleFile) -> None:
    assert len(dict(sections_of(role))["Related roles"]) >= 3


@every_role
def test_no_sentence_repeats_the_one_before(role: RoleFile) -> None:
    assert all(before != after for before, after in pairwise(sentences_of(role)))


@pytest.mark.parametrize(
    ("heading", "facts"),
    [
        ("Skills and tools", ["Java", "Kotlin", "C#", "Python", "Go", "PostgreSQL", "MySQL"]),
        ("Skills and tools", ["New Relic", "Datadog", "AWS", "GCP", "Azure"]),
        ("Skills and tools", ["Docker", "Kubernetes"]),
        ("Experience and education", ["5 to 8 years", "Bachelor's degree", "equivalent"]),
        ("What one does", ["mentors", "reviews code"]),
    ],
)
def test_the_senior_backend_engineer_holds_these_facts(heading: str, facts: list[str]) -> None:
    told = section("senior-software-engineer-i-backend", heading)

    assert [fact for fact in facts if fact not in told] == []
