"""Recognition: what a file is, by its content, and everything it offers.

Formats that need nothing but the one file become a harvest at once; tables of ESCO, O*NET and BLS
are joined with their neighbours first. What no format claims is a document for the readers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from knowledge.offers import Harvest, Offer, Skipped
from knowledge.readers.encoding import decode, looks_like_text
from knowledge.readers.json_resume import json_resume_pieces
from knowledge.readers.text import read_text
from knowledge.sources import columns
from knowledge.sources.entries import harvest_json, harvest_lines, is_json_lines, parsed
from knowledge.sources.esco import esco_kind
from knowledge.sources.job_posting import postings_in_page
from knowledge.sources.jsonl import JsonLine, document_of, read_line, source_of
from knowledge.sources.onet import is_onet
from knowledge.sources.records import offer_of
from knowledge.sources.roles import role_file_of
from knowledge.sources.tables import BrokenRow, Row, header_of, rows_of
from knowledge.sources.wages import is_wages

Joint = Literal["onet", "esco", "wages"]
"""Formats whose files belong together."""


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file as it was given, or what an address answered."""

    name: str
    """As a person is shown it: the file's name, or the address."""
    content: bytes
    group: str
    """What the ids of its sources begin with, unless its content tells a better name."""
    site: str = ""
    """The organisation's name on the board that was asked, when one was."""


def recognise(file: GivenFile) -> Harvest | Joint | None:
    """Give what the file offers, or which others it belongs to; ``None`` for a document.

    Raises ``InvalidRoleFileError`` for a role file that breaks the format.
    """
    content = file.content
    if not content.strip() or b"%PDF-" in content[:1024] or not looks_like_text(content):
        return None
    if content.lstrip(b"\xef\xbb\xbf").startswith((b"---\n", b"---\r\n")):
        return _role(file)
    if (value := parsed(content)) is not None:
        is_resume = bool(json_resume_pieces(decode(content)))
        found = None if is_resume else _json(file, value)
        return found if found or is_resume else _nothing(file, "no posting or document is in it")
    if is_json_lines(content):
        return harvest_lines(content, name=file.name, group=file.group)
    return _table_or_page(file)


def _json(file: GivenFile, value: object) -> Harvest | None:
    return harvest_json(value, name=file.name, group=file.group, site=file.site)


def _table_or_page(file: GivenFile) -> Harvest | Joint | None:
    header = header_of(file.content)
    if len(header) > 1 and (found := _tabular(file, header)):
        return found
    records = [one for one in postings_in_page(decode(file.content)) if one.title]
    if not records:
        return None
    made = [offer_of(one, group=file.group, origin=file.name) for one in records]
    offers = {offer.source.id: offer for offer in reversed(made)}
    return Harvest("schema.org JobPosting in a page", file.group, tuple(offers.values()))


def _tabular(file: GivenFile, header: Sequence[str]) -> Harvest | Joint | None:
    joint: Joint | None = None
    if is_onet(file.content):
        joint = "onet"
    elif esco_kind(file.content):
        joint = "esco"
    elif is_wages(header):
        joint = "wages"
    if joint is not None:
        return joint
    mapping = columns.mapping_of(header)
    if _is_table(header, mapping):
        return _table(file, mapping)
    if file.name.lower().endswith((".csv", ".tsv")):
        named = ", ".join(header)[:200]
        return _nothing(file, f"its columns are not those of postings or texts: {named}")
    return None


def _nothing(file: GivenFile, reason: str) -> Harvest:
    return Harvest("not recognised", file.group, (), (Skipped(file.name, reason),))


def _role(file: GivenFile) -> Harvest | None:
    """Read a role file; other Markdown with front matter is a document."""
    if decode(file.content).count("\n---") == 0:
        return None
    role = role_file_of(file.content, name=file.name)
    if role is None:
        return None
    read = partial(read_text, role.body, media_type="text/markdown", file_name=file.name)
    source = replace(role.source, id=file.group.rstrip(":"), origin=file.name)
    group = source.id
    return Harvest("role file", group, (Offer(source, decode(file.content), read),))


def _is_table(header: Sequence[str], mapping: Mapping[str, str]) -> bool:
    """Tell a table from prose with commas: its header has known names and no sentences."""
    is_header = all(len(name) < 60 and not name.endswith((".", "!", "?")) for name in header)
    is_set = "text" in mapping and bool({"title", "id"} & mapping.keys())
    return is_header and (columns.describes_postings(mapping) or is_set)


def _table(file: GivenFile, mapping: Mapping[str, str]) -> Harvest:
    """Read each row as a posting, or as a document where the columns say nothing of postings."""
    are_postings = columns.describes_postings(mapping)
    offers: dict[str, Offer] = {}
    skipped: list[Skipped] = []
    for row in rows_of(file.content):
        place = f"{file.name}, line {row.line}"
        made = _row_offer(file, row, mapping, are_postings=are_postings)
        if isinstance(made, str):
            skipped.append(Skipped(place, made))
        elif made.source.id in offers:
            skipped.append(Skipped(place, "an earlier line has the same id"))
        else:
            offers[made.source.id] = made
    kind = "postings in a table" if are_postings else "documents in a table"
    remark = f"read as {columns.mapping_in_words(mapping)}"
    is_empty = not offers and not skipped
    rows = tuple(offers.values())
    return Harvest(kind, file.group, rows, skipped, (remark,), is_empty=is_empty)


def _row_offer(
    file: GivenFile, row: Row | BrokenRow, mapping: Mapping[str, str], *, are_postings: bool
) -> Offer | str:
    """Give the offer of a row, or why there is none."""
    if isinstance(row, BrokenRow):
        return row.problem
    if are_postings:
        record = columns.record_of(row.cells, mapping)
        if not record.title:
            return "it has no title"
        if not record.text and not record.parts:
            return "it has no text"
        return offer_of(record, group=file.group, origin=file.name)
    said = {field: row[column] for field, column in mapping.items()}
    named = {"id": said.get("id") or f"line-{row.line}"}
    line = read_line(row.line, {**said, **named})
    if not isinstance(line, JsonLine):
        return line.problem
    source = source_of(line, group=file.group, origin=file.name)
    return Offer(source, line.text, partial(document_of, line))
