"""ESCO, the European classification: occupations, skills and how they belong together, as CSV.

Source: https://esco.ec.europa.eu/en/use-esco/download. ``altLabels`` holds one label a line inside
the cell. A table of skills with only ``id`` and ``description`` is read too: its labels and its
text stand in one cell, and the label that is taken from it is marked as inferred.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.documents import Document, MetadataValue, Source
from knowledge.languages import detect_language
from knowledge.offers import Harvest, Offer, Skipped
from knowledge.readers.pieces import Piece, assemble
from knowledge.sources.jsonl import LINE_ID
from knowledge.sources.occupations import OccupationRecord, Section, occupation_offer
from knowledge.sources.tables import BrokenRow, Row, header_of, rows_of

_SKILL_URI = "/esco/skill/"
_LONGEST_LABEL = 8
"""Words of a glued label, when nothing else tells where it ends."""


@dataclass(frozen=True, slots=True)
class EscoFile:
    """One table of ESCO."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Relations:
    """Skill addresses of each occupation's address, and labels the tables give beside them."""

    essential: Mapping[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    optional: Mapping[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    labels: dict[str, str] = field(default_factory=dict)
    count: Counter[str] = field(default_factory=Counter)


def esco_kind(content: bytes) -> str:
    """Tell which table of ESCO this is: occupations, skills, relations; else an empty string."""
    header = set(header_of(content))
    if {"occupationUri", "skillUri"} <= header:
        return "relations"
    if {"conceptUri", "preferredLabel"} <= header:
        if "skillType" in header or _SKILL_URI.encode() in content[:4_000]:
            return "skills"
        return "occupations" if b"/esco/occupation/" in content[:40_000] else ""
    is_glued = header == {"id", "description"} and _SKILL_URI.encode() in content[:2_000]
    return "skills" if is_glued else ""


def harvest_esco(files: Sequence[EscoFile]) -> list[Harvest]:
    """Join the tables that were given together; occupations and skills are groups of their own."""
    skipped: list[Skipped] = []
    by_kind: dict[str, list[tuple[str, list[Row]]]] = defaultdict(list)
    for file in files:
        rows = _sound_rows(file, skipped)
        by_kind[esco_kind(file.content)].append((file.name, rows))
    skills = [_skill(row) for _, rows in by_kind["skills"] for row in rows]
    relations = _relations(row for _, rows in by_kind["relations"] for row in rows)
    labels = {**relations.labels, **{one.uri: one.label for one in skills}}
    harvests = []
    for name, rows in by_kind["occupations"]:
        harvests.append(_occupations(name, rows, relations, labels, skipped))
    for name, rows in by_kind["skills"]:
        group = _skill_group(rows)
        kept, repeated = _once([_skill_offer(_skill(row), group, name) for row in rows], name)
        harvests.append(Harvest("ESCO skills", group, kept, repeated))
    if not harvests:
        skipped.append(
            Skipped(by_kind["relations"][0][0], "relations are read together with occupations")
        )
        harvests.append(Harvest("ESCO relations", "esco:relation:", ()))
    first = harvests[0]
    extra = [*first.skipped, *skipped]
    return [Harvest(first.kind, first.group, first.offers, extra, first.remarks), *harvests[1:]]


def _sound_rows(file: EscoFile, skipped: list[Skipped]) -> list[Row]:
    rows = []
    for row in rows_of(file.content):
        if isinstance(row, BrokenRow):
            skipped.append(Skipped(f"{file.name}, line {row.line}", row.problem))
        elif not (row["conceptUri"] or row["id"] or row["occupationUri"]):
            skipped.append(Skipped(f"{file.name}, line {row.line}", "it names no concept"))
        else:
            rows.append(row)
    return rows


def _relations(rows: Iterable[Row]) -> _Relations:
    relations = _Relations()
    for row in rows:
        kind = row["relationType"].lower()
        side = relations.essential if kind == "essential" else relations.optional
        side[row["occupationUri"]].append(row["skillUri"])
        if row["skillLabel"]:
            relations.labels[row["skillUri"]] = row["skillLabel"]
        relations.count[kind] += 1
    return relations


def _occupations(
    name: str,
    rows: Sequence[Row],
    relations: _Relations,
    labels: Mapping[str, str],
    skipped: list[Skipped],
) -> Harvest:
    language = detect_language(" ".join(row["description"] for row in rows[:20])) or "en"
    group = f"esco:{language}:"
    offers = []
    for row in rows:
        if not row["preferredLabel"]:
            skipped.append(Skipped(f"{name}, line {row.line}", "it has no preferredLabel"))
            continue
        record = _occupation(row, relations, labels, language)
        offers.append(occupation_offer(record, group=group, origin=name))
    kept, repeated = _once(offers, name)
    joined = sum(relations.count.values())
    remarks = [f"{joined:,} relations to skills joined"] if joined else []
    return Harvest("ESCO occupations", group, kept, repeated, remarks)


def _occupation(
    row: Row, relations: _Relations, labels: Mapping[str, str], language: str
) -> OccupationRecord:
    uri = row["conceptUri"]
    others = _labels(row["altLabels"], row["hiddenLabels"])
    essential = [labels.get(one, "") for one in relations.essential.get(uri, ())]
    optional = [labels.get(one, "") for one in relations.optional.get(uri, ())]
    sections = [
        Section(
            "What the role is", [line for line in (row["description"], row["definition"]) if line]
        ),
        Section("Also known as", [", ".join(others)] if others else []),
        Section("Scope", [row["scopeNote"]] if row["scopeNote"] else []),
        Section("Essential skills", sorted(filter(None, essential)), are_items=True),
        Section("Optional skills", sorted(filter(None, optional)), are_items=True),
    ]
    if not any(section.lines for section in sections):
        sections = [Section("", [row["preferredLabel"]])]
    code = row["code"] or uri.rpartition("/")[2]
    return OccupationRecord("esco", code, uri, row["preferredLabel"], others, sections, language)


def _labels(*cells: str) -> list[str]:
    return list(
        dict.fromkeys(
            label.strip() for cell in cells for label in cell.split("\n") if label.strip()
        )
    )


@dataclass(frozen=True, slots=True)
class _Skill:
    uri: str
    label: str
    others: Sequence[str]
    text: str
    is_label_inferred: bool = False


def _skill(row: Row) -> _Skill:
    if row["preferredLabel"]:
        text = row["description"] or row["definition"]
        return _Skill(row["conceptUri"], row["preferredLabel"], _labels(row["altLabels"]), text)
    text = row["description"]
    return _Skill(row["id"], _glued_label(text), (), text, is_label_inferred=True)


def _glued_label(text: str) -> str:
    """Take the first label off a cell that holds all labels and then the description.

    Labels repeat each other's words, so the first ends where one of its words comes again.
    """
    words = re.split(r"(?<=\S)\s+(?=[A-Z][a-z])", text, maxsplit=1)[0].split()
    seen: set[str] = set()
    for place, word in enumerate(words[: _LONGEST_LABEL + 1]):
        if (word.lower() in seen and place > 1) or place == _LONGEST_LABEL:
            return " ".join(words[:place])
        if len(word) > 3:
            seen.add(word.lower())
    return " ".join(words) or text[:60]


def _skill_group(rows: Sequence[Row]) -> str:
    language = detect_language(" ".join(row["description"] for row in rows[:20])) or "en"
    return f"esco-skill:{language}:"


def _skill_offer(skill: _Skill, group: str, origin: str) -> Offer:
    metadata: dict[str, MetadataValue] = {LINE_ID: skill.uri, "taxonomy_part": "esco skill"}
    if skill.is_label_inferred:
        metadata["inferred"] = "title"
    key = f"{group}{skill.uri.rpartition('/')[2]}"
    source = Source(key, "reference", skill.label, origin, metadata=metadata)
    content = "\n".join([skill.text, *skill.others])
    return Offer(source, content, lambda: _skill_document(skill))


def _skill_document(skill: _Skill) -> Document:
    pieces = [Piece(skill.text or skill.label)]
    if skill.others:
        pieces += [Piece("Also called", "heading", 2), Piece(", ".join(skill.others))]
    return assemble(pieces, media_type="text/csv", file_name=skill.label)


def _once(offers: Sequence[Offer], name: str) -> tuple[list[Offer], list[Skipped]]:
    """Leave out what a table holds twice under one code, and say so."""
    kept: dict[str, Offer] = {}
    skipped = []
    for offer in offers:
        if offer.source.id in kept:
            skipped.append(Skipped(f"{name}, {offer.source.title}", "its code stands there twice"))
        else:
            kept[offer.source.id] = offer
    return list(kept.values()), skipped
