"""O*NET, the U.S. classification: a folder of tab-separated tables that belong together.

Source: https://www.onetcenter.org/database.html. Tables are told by their columns, whatever the
files are called; only the one with titles and descriptions is needed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.offers import Harvest, Offer, Skipped
from knowledge.sources.occupations import OccupationRecord, Section, occupation_offer
from knowledge.sources.tables import BrokenRow, Row, header_of, rows_of
from knowledge.sources.wages import Wage

GROUP = "onet:"
_CODE = "O*NET-SOC Code"
_TABLES = {
    "tasks": {_CODE, "Task ID", "Task"},
    "titles": {_CODE, "Alternate Title"},
    "reported": {_CODE, "Reported Job Title"},
    "technology": {_CODE, "Example", "Commodity Title"},
    "zones": {_CODE, "Job Zone"},
    "related": {_CODE, "Related O*NET-SOC Code"},
    "zone names": {"Job Zone", "Name", "Education"},
    "occupations": {_CODE, "Title", "Description"},
}
_MOST_RELATED = 10


@dataclass(frozen=True, slots=True)
class OnetFile:
    """One table of O*NET."""

    name: str
    content: bytes


def onet_kind(content: bytes) -> str:
    """Tell which table of O*NET this is; an empty string for any that is not used here."""
    header = set(header_of(content))
    return next((kind for kind, columns in _TABLES.items() if columns <= header), "")


def is_onet(content: bytes) -> bool:
    """Tell whether this is a table of O*NET, used here or not."""
    header = header_of(content)
    return _CODE in header or onet_kind(content) == "zone names"


def harvest_onet(files: Sequence[OnetFile], wages: Mapping[str, Wage]) -> Harvest:
    """Join the tables into occupations, with the wages of their SOC code."""
    skipped: list[Skipped] = []
    tables: dict[str, list[Row]] = defaultdict(list)
    for file in files:
        kind = onet_kind(file.content)
        if not kind:
            skipped.append(Skipped(file.name, "this table of O*NET is not used"))
            continue
        tables[kind] += _sound_rows(file, skipped)
    origin = "O*NET"
    if not tables["occupations"]:
        skipped.append(Skipped(files[0].name, "the table with titles and descriptions is missing"))
        return Harvest("O*NET", GROUP, (), skipped)
    joined = _Joined(tables, wages)
    offers = [joined.offer(row, origin) for row in tables["occupations"]]
    codes = {row[_CODE] for row in tables["occupations"]}
    return Harvest(
        "O*NET occupations", GROUP, offers, skipped, list(_remarks(tables, codes, joined))
    )


def _sound_rows(file: OnetFile, skipped: list[Skipped]) -> list[Row]:
    rows = []
    for row in rows_of(file.content):
        if isinstance(row, BrokenRow):
            skipped.append(Skipped(f"{file.name}, line {row.line}", row.problem))
        else:
            rows.append(row)
    return rows


def _remarks(
    tables: Mapping[str, Sequence[Row]], codes: set[str], joined: _Joined
) -> Iterator[str]:
    """Account for every row: joined to an occupation, or to none that was given."""
    for kind, word in (("tasks", "tasks"), ("titles", "alternate titles"), ("technology", "tools")):
        rows = tables.get(kind, ())
        lost = Counter(row[_CODE] in codes for row in rows)[False]
        without = f", {lost:,} of an occupation that is not in the folder" if lost else ""
        if rows:
            yield f"{len(rows) - lost:,} {word} joined{without}"
    if joined.wages:
        with_pay = sum(code[:7] in joined.wages for code in codes)
        yield f"{with_pay:,} of {len(codes):,} occupations joined with wages on the SOC code"


class _Joined:
    """The tables by occupation."""

    def __init__(self, tables: Mapping[str, Sequence[Row]], wages: Mapping[str, Wage]) -> None:
        self._rows = {kind: _by_code(tables.get(kind, ())) for kind in _TABLES}
        self._zones = {row["Job Zone"]: row for row in tables.get("zone names", ())}
        self.wages = wages

    def offer(self, row: Row, origin: str) -> Offer:
        """Put one occupation together."""
        code = row[_CODE]
        others = self._other_titles(code)
        sections = [
            Section("What the role is", [row["Description"]]),
            Section("Also known as", [", ".join(others)] if others else []),
            Section("What one does", self._tasks(code), are_items=True),
            Section("Tools and technology", self._technology(code), are_items=True),
            Section("Experience and education", self._preparation(code)),
            Section("Pay", self._pay(code)),
            Section("Related roles", self._related(code)),
        ]
        record = OccupationRecord("onet", code, code, row["Title"], others, sections)
        return occupation_offer(record, group=GROUP, origin=origin)

    def _other_titles(self, code: str) -> list[str]:
        named = [row["Alternate Title"] for row in self._rows["titles"].get(code, ())]
        named += [row["Short Title"] for row in self._rows["titles"].get(code, ())]
        named += [row["Reported Job Title"] for row in self._rows["reported"].get(code, ())]
        return list(dict.fromkeys(title for title in named if title and title != "n/a"))

    def _tasks(self, code: str) -> list[str]:
        """Give the tasks, core ones first."""
        rows = self._rows["tasks"].get(code, ())
        return [row["Task"] for row in sorted(rows, key=lambda row: row["Task Type"] != "Core")]

    def _technology(self, code: str) -> list[str]:
        kinds: dict[str, list[str]] = defaultdict(list)
        for row in self._rows["technology"].get(code, ()):
            kinds[row["Commodity Title"]].append(row["Example"])
        return [f"{kind}: {', '.join(examples)}" for kind, examples in kinds.items()]

    def _preparation(self, code: str) -> list[str]:
        for row in self._rows["zones"].get(code, ()):
            zone = self._zones.get(row["Job Zone"])
            if zone is None:
                return [f"Job zone {row['Job Zone']} of 5."]
            said = [zone["Name"] + ".", zone["Education"], zone["Experience"], zone["Job Training"]]
            return [" ".join(part for part in said if part)]
        return []

    def _pay(self, code: str) -> list[str]:
        wage = self.wages.get(code[:7])
        if wage is None:
            return []
        whose = f"{wage.title} (SOC {wage.soc}) in the United States:"
        return [" ".join([whose, *wage.sentences()])]

    def _related(self, code: str) -> list[str]:
        rows = self._rows["related"].get(code, ())[:_MOST_RELATED]
        titles = [row["Related Title"] or row["Related O*NET-SOC Code"] for row in rows]
        return [", ".join(titles)] if titles else []


def _by_code(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[_CODE]].append(row)
    return found
