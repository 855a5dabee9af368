"""Wages by occupation: the Occupational Employment and Wage Statistics of the U.S. Bureau of Labor.

Source: https://www.bls.gov/oes/. O*NET's codes begin with the seven characters of the SOC code, on
which the two are joined. Amounts that are not published are written as ``*``, ``#`` or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.documents import Document, MetadataValue, Source
from knowledge.offers import Harvest, Offer, Skipped
from knowledge.readers.pieces import Piece, assemble
from knowledge.sources.jsonl import LINE_ID
from knowledge.sources.tables import BrokenRow, Row, rows_of
from knowledge.sources.values import number_of

GROUP = "bls:"
_COLUMNS = {
    "soc": ("soc_code", "occ_code", "soc"),
    "title": ("occupation", "occ_title", "occupation_title", "title"),
    "median": ("annual_median", "a_median"),
    "p10": ("annual_p10", "a_pct10"),
    "p90": ("annual_p90", "a_pct90"),
    "hourly": ("hourly_median", "h_median"),
    "employment": ("employment", "tot_emp"),
}
_AMOUNTS = {
    "median_usd": "wage_median_usd",
    "p10_usd": "wage_p10_usd",
    "p90_usd": "wage_p90_usd",
    "hourly_median_usd": "wage_hourly_median_usd",
    "employment": "employed",
}
"""Fields of a wage and the metadata they are stored as."""
_SOC = re.compile(r"\d\d-\d{4}")


@dataclass(frozen=True, slots=True)
class Wage:
    """What an occupation earns in the United States, in dollars."""

    soc: str
    title: str
    median_usd: float | None
    p10_usd: float | None
    p90_usd: float | None
    hourly_median_usd: float | None
    employment: float | None

    def sentences(self) -> list[str]:
        """Say the figures that are published."""
        said = []
        if self.median_usd is not None:
            hourly = (
                f" ({self.hourly_median_usd:,.2f} USD an hour)" if self.hourly_median_usd else ""
            )
            said.append(f"The median wage is {self.median_usd:,.0f} USD a year{hourly}.")
        elif self.hourly_median_usd is not None:
            said.append(f"The median wage is {self.hourly_median_usd:,.2f} USD an hour.")
        if self.p10_usd is not None:
            said.append(f"The lowest-paid 10 % earn {self.p10_usd:,.0f} USD a year or less.")
        if self.p90_usd is not None:
            said.append(f"The best-paid 10 % earn {self.p90_usd:,.0f} USD a year or more.")
        if self.employment is not None:
            said.append(f"{self.employment:,.0f} people are employed in it in the United States.")
        return said


def is_wages(header: Sequence[str]) -> bool:
    """Tell whether a table's columns are those of wages by SOC code."""
    mapping = _mapping(header)
    return "soc" in mapping and bool({"median", "p10", "hourly"} & mapping.keys())


def read_wages(content: bytes, *, name: str) -> tuple[dict[str, Wage], list[Skipped]]:
    """Give the wages by SOC code, and the rows that are none."""
    wages: dict[str, Wage] = {}
    skipped: list[Skipped] = []
    for row in rows_of(content):
        if isinstance(row, BrokenRow):
            skipped.append(Skipped(f"{name}, line {row.line}", row.problem))
            continue
        wage = _wage(row)
        if not _SOC.fullmatch(wage.soc):
            skipped.append(Skipped(f"{name}, line {row.line}", f"{wage.soc!r} is no SOC code"))
        elif wage.soc in wages:
            skipped.append(Skipped(f"{name}, line {row.line}", f"{wage.soc} stands there twice"))
        else:
            wages[wage.soc] = wage
    return wages, skipped


def harvest_wages(
    wages: Mapping[str, Wage], *, origin: str, skipped: Sequence[Skipped] = ()
) -> Harvest:
    """Offer each occupation's wages as a source of its own."""
    offers = [_offer(wage, origin) for wage in wages.values()]
    return Harvest("BLS wages", GROUP, offers, skipped)


def _offer(wage: Wage, origin: str) -> Offer:
    title = f"Wages of {wage.title}"
    lines = [f"{wage.title} (SOC {wage.soc}) in the United States.", *wage.sentences()]
    metadata: dict[str, MetadataValue] = {"soc": wage.soc, "language": "en", LINE_ID: wage.soc}
    metadata |= {
        key: amount for name, key in _AMOUNTS.items() if (amount := getattr(wage, name)) is not None
    }
    source = Source(f"{GROUP}{wage.soc}", "reference", title, origin, metadata=metadata)
    return Offer(source, "\n".join(lines), lambda: _document(title, lines))


def _document(title: str, lines: Sequence[str]) -> Document:
    pieces = [Piece("Pay", "heading", 2), Piece(" ".join(lines))]
    return assemble(pieces, media_type="text/csv", file_name=title)


def wage_of(metadata: Mapping[str, MetadataValue], title: str) -> Wage:
    """Give back the wage that a stored source holds."""
    amounts = {name: number_of(metadata.get(key)) for name, key in _AMOUNTS.items()}
    return Wage(str(metadata.get("soc", "")), title.removeprefix("Wages of "), **amounts)


def _mapping(header: Sequence[str]) -> dict[str, str]:
    lower = {name.lower(): name for name in header}
    return {
        field: lower[name]
        for field, names in _COLUMNS.items()
        for name in reversed(names)
        if name in lower
    }


def _wage(row: Row) -> Wage:
    mapping = _mapping(tuple(row.cells))
    said = {field: row[column] for field, column in mapping.items()}
    return Wage(
        soc=said.get("soc", ""),
        title=said.get("title", ""),
        median_usd=number_of(said.get("median")),
        p10_usd=number_of(said.get("p10")),
        p90_usd=number_of(said.get("p90")),
        hourly_median_usd=number_of(said.get("hourly")),
        employment=number_of(said.get("employment")),
    )
