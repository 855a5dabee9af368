"""JSON and JSON Lines: each entry is told by its fields, whatever the file is called."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from knowledge.offers import Harvest, Offer, Skipped
from knowledge.readers.encoding import decode
from knowledge.sources import columns, job_posting
from knowledge.sources.boards.ashby import ASHBY
from knowledge.sources.boards.board import Board
from knowledge.sources.boards.greenhouse import GREENHOUSE
from knowledge.sources.boards.lever import LEVER
from knowledge.sources.boards.workable import WORKABLE
from knowledge.sources.jsonl import JsonLine, UnreadableLine, document_of, read_line, source_of
from knowledge.sources.lookups import JsonObject, objects_at, text_at
from knowledge.sources.records import PostingRecord, offer_of

BOARDS = (ASHBY, LEVER, GREENHOUSE, WORKABLE)
_LISTS = ("jobs", "postings", "results", "data", "items", "content", "offers", "positions", "hits")
"""Keys under which answers keep their list of postings."""
_POSTING_FIELDS = {"place", "link", "pay", "pay_min", "employment_type", "posted", "remote"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of a file and where it stands."""

    place: str
    number: int
    value: JsonObject


def parsed(content: bytes) -> object:
    """Give the JSON value that the whole content is, or ``None``."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        return None
    try:
        return json.loads(decode(content).lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return None


def is_json_lines(content: bytes) -> bool:
    """Tell whether the first line that is not empty is a JSON object by itself."""
    first = content.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    return first.lstrip()[:1] == b"{" and isinstance(parsed(first), Mapping)


def harvest_json(value: object, *, name: str, group: str, site: str = "") -> Harvest | None:
    """Read a whole JSON file; ``None`` when nothing in it is a posting or document.

    ``site`` is the organisation's name on the board that was asked, when one was.
    """
    entries = [
        Entry(f"{name}, entry {number}", number, one)
        for number, one in enumerate(_listed(value), start=1)
    ]
    if not entries:
        entries = [
            Entry(f"{name}, JobPosting {number}", number, one)
            for number, one in enumerate(job_posting.job_postings(value), start=1)
        ]
    if not any(_is_understood(entry.value) for entry in entries):
        is_empty_board = bool(site) and not entries and _has_list(value)
        kind = "board without postings"
        return Harvest(kind, group, (), is_empty=True) if is_empty_board else None
    organization = text_at(value, "name") if isinstance(value, Mapping) else ""
    return _harvest(entries, (), name=name, group=group, site=organization or site)


def harvest_lines(content: bytes, *, name: str, group: str) -> Harvest:
    """Read JSON Lines; a line that is no object is named and skipped."""
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        place = f"{name}, line {number}"
        value = parsed(line)
        if isinstance(value, Mapping):
            entries.append(Entry(place, number, value))
        else:
            skipped.append(Skipped(place, "it is no JSON object"))
    return _harvest(entries, skipped, name=name, group=group, site="", is_mixed=True)


def _harvest(
    entries: Sequence[Entry],
    skipped: Sequence[Skipped],
    *,
    name: str,
    group: str,
    site: str,
    is_mixed: bool = False,
) -> Harvest:
    board = next((one for one in BOARDS if entries and one.is_posting(entries[0].value)), None)
    if board is not None and not is_mixed:
        group = _board_group(board, entries, site) or group
    mapping = columns.mapping_of(dict.fromkeys(key for one in entries[:50] for key in one.value))
    offers: list[Offer] = []
    problems = list(skipped)
    kinds: Counter[str] = Counter()
    for entry in entries:
        made = _offer(entry, mapping, group=group, origin=name, site=site)
        if isinstance(made, Skipped):
            problems.append(made)
        else:
            kinds[made.kind] += 1
            offers.append(made.offer)
    kind = " and ".join(one for one, _ in kinds.most_common())
    is_generic = _GENERIC in kinds
    remarks = [f"read as {columns.mapping_in_words(mapping)}"] if is_generic else []
    is_empty = board is not None and not is_mixed and not offers
    return Harvest(kind or "JSON", group, offers, problems, remarks, is_empty=is_empty)


@dataclass(frozen=True, slots=True)
class _Made:
    kind: str
    offer: Offer


_GENERIC = "postings in JSON"


def _offer(
    entry: Entry, mapping: Mapping[str, str], *, group: str, origin: str, site: str
) -> _Made | Skipped:
    """Try the formats, the most telling first."""
    value = entry.value
    record: PostingRecord | None = None
    kind = ""
    for board in BOARDS:
        if board.is_posting(value):
            record, kind = board.record(value, site), f"{board.name.capitalize()} postings"
            if value.get("isListed") is False:
                return Skipped(entry.place, "the board does not list it")
            break
    if record is None and (found := next(job_posting.job_postings(value), None)):
        record, kind = job_posting.record_of(found), "schema.org JobPosting"
    if record is None and _is_generic(value, mapping):
        record, kind = columns.record_of(value, mapping), _GENERIC
    if record is not None:
        problem = (
            "it has no title"
            if not record.title
            else "it has no text"
            if not _has_text(record)
            else ""
        )
        if problem:
            return Skipped(entry.place, problem)
        return _Made(kind, offer_of(record, group=group, origin=origin))
    line = read_line(entry.number, value)
    if isinstance(line, UnreadableLine):
        return Skipped(entry.place, line.problem)
    return _Made("documents in JSON", _line_offer(line, group, origin))


def _line_offer(line: JsonLine, group: str, origin: str) -> Offer:
    source = source_of(line, group=group, origin=origin)
    return Offer(source, line.text, partial(document_of, line))


def _is_understood(value: JsonObject) -> bool:
    mapping = columns.mapping_of(value)
    return (
        any(board.is_posting(value) for board in BOARDS)
        or next(job_posting.job_postings(value), None) is not None
        or _is_generic(value, mapping)
        or (isinstance(read_line(1, value), JsonLine) and isinstance(value.get("text"), str))
    )


def _is_generic(value: JsonObject, mapping: Mapping[str, str]) -> bool:
    """Tell whether free fields make a posting: a page of a set has an address, but no employer."""
    present = {
        field for field, column in mapping.items() if value.get(column) not in (None, "", [])
    }
    return (
        columns.describes_postings({field: mapping[field] for field in present})
        and "organization" in present
        and bool(_POSTING_FIELDS & present)
    )


def _has_text(record: PostingRecord) -> bool:
    return bool(record.text.strip() or any(part.text.strip() for part in record.parts))


def _listed(value: object) -> Iterator[JsonObject]:
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, Mapping))
    elif isinstance(value, Mapping):
        for key in _LISTS:
            if isinstance(value.get(key), list):
                yield from objects_at(value, key)
                return
        if _is_understood(value) and "@graph" not in value:
            yield value


def _has_list(value: object) -> bool:
    is_named = isinstance(value, Mapping) and any(isinstance(value.get(k), list) for k in _LISTS)
    return isinstance(value, list) or is_named


def _board_group(board: Board, entries: Sequence[Entry], site: str) -> str:
    """Name a group by board and organisation, so that a newer answer replaces an older one."""
    sites = {board.site(entry.value).lower() for entry in entries} - {""}
    named = next(iter(sites)) if len(sites) == 1 else site.lower() if not sites else ""
    return f"{board.name}:{named}:" if named else ""
