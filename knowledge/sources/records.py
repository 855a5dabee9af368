"""Records: a posting as a board, page or table gives it, and the offer that is made of it.

Every format fills the same record; what it leaves open is concluded here, once, and named in
``Details.inferred``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from knowledge.details import Details, Pay
from knowledge.documents import Document, MetadataValue, Source
from knowledge.fields import field_of
from knowledge.languages import detect_language
from knowledge.levels import parse_title
from knowledge.offers import Offer
from knowledge.pay import find_pay
from knowledge.readers.html import html_pieces
from knowledge.readers.markdown import markdown_pieces
from knowledge.readers.pieces import Piece, assemble
from knowledge.readers.text import plain_pieces
from knowledge.sources.jsonl import LINE_ID
from knowledge.sources.values import employment_type_of

JOB_TITLE = "job_title"
"""The metadata field with the title alone; a source is called by title and organisation."""
AT_A_GLANCE = "At a glance"
"""The section of facts that stands before a posting's own text."""
_TAG = re.compile(r"</?(?:p|div|ul|ol|li|br|h[1-6]|strong|b|span)\b[^<>]*>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^ {0,3}#{1,6} \S|\*\*[^*\n]+\*\*|\w\\[-+.&_]", re.MULTILINE)
"""JobSpy gives descriptions as Markdown, with signs escaped that need it nowhere."""
_REMOTE = re.compile(r"\b(?:remote|telecommut\w*|home ?office|anywhere|work from home)\b", re.I)  # noqa: FURB167
_NOT_REMOTE = re.compile(r"\b(?:hybrid|on-?site|in[- ]office|not remote|no remote)\b", re.I)  # noqa: FURB167


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a posting with a heading of its own."""

    heading: str
    text: str
    """HTML or plain text."""


@dataclass(frozen=True, slots=True)
class PostingRecord:
    """A posting as one format gives it; what it does not say is empty."""

    id: str
    title: str
    text: str = ""
    """HTML or plain text."""
    parts: tuple[Part, ...] = ()
    organization: str = ""
    place: str = ""
    is_remote: bool | None = None
    employment_type: str = ""
    """As the format writes it."""
    pay: Pay | None = None
    posted: date | None = None
    open_until: date | None = None
    links: tuple[str, ...] = ()
    field: str = ""
    language: str = ""
    inferred: tuple[str, ...] = ()


def offer_of(record: PostingRecord, *, group: str, origin: str) -> Offer:
    """Make a posting's source of a record, with the way to its document."""
    text = plain(record)
    details = details_of_record(record, text)
    metadata: dict[str, MetadataValue] = {**details.metadata(), LINE_ID: record.id}
    metadata[JOB_TITLE] = record.title
    name = joined([record.title, record.organization])
    source = Source(f"{group}{record.id}", "posting", name, origin, metadata=metadata)
    content = "\n".join([text, *(f"{part.heading}\n{part.text}" for part in record.parts)])
    return Offer(source, content, partial(document_of, record, details))


def plain(record: PostingRecord) -> str:
    """Give the text of a record as a person reads it, without its parts' headings."""
    return "\n".join(piece.text for piece in _body(record))


def document_of(record: PostingRecord, details: Details) -> Document:
    """Give the posting's text with its structure, the stated facts first.

    Raises: NoTextError, FileTooLargeError.
    """
    glance = [Piece(AT_A_GLANCE, "heading", 2), *_facts(details)]
    body = list(_body(record))
    if body and body[0].kind != "heading":
        body.insert(0, Piece(record.title, "heading", 1))
    pieces = [*(glance if len(glance) > 1 else ()), *body]
    return assemble(pieces, media_type="text/html", file_name=record.title)


def pieces_of(text: str) -> list[Piece]:
    """Cut HTML, Markdown or plain text into pieces, whichever it is."""
    if len(_TAG.findall(text)) >= 2:
        return html_pieces(text)
    return markdown_pieces(text) if _MARKDOWN.search(text) else plain_pieces(text)


def _body(record: PostingRecord) -> Iterator[Piece]:
    yield from pieces_of(record.text)
    for part in record.parts:
        yield Piece(part.heading, "heading", 2)
        yield from pieces_of(part.text)


def _facts(details: Details) -> Iterator[Piece]:
    """Say what the posting states; what was concluded is metadata only, never quoted."""
    stated = {
        "organization": details.organization,
        "place": details.place,
        "remote": {True: "yes", False: "no", None: ""}[details.is_remote],
        "employment_type": details.employment_type or "",
        "pay": pay_in_words(details.pay) if details.pay else "",
        "posted": details.posted.isoformat() if details.posted else "",
        "open_until": details.open_until.isoformat() if details.open_until else "",
    }
    for key, value in stated.items():
        if value and key not in details.inferred:
            yield Piece(f"{_FACT_NAMES[key]}: {value}", "item")


_FACT_NAMES = {
    "organization": "Organisation",
    "place": "Place",
    "remote": "Remote",
    "employment_type": "Employment",
    "pay": "Pay",
    "posted": "Posted on",
    "open_until": "Open until",
}


def pay_in_words(pay: Pay) -> str:
    """Write pay as "120,000 to 200,000 USD a year"."""
    ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
    amounts = " to ".join(dict.fromkeys(f"{end:,.2f}".removesuffix(".00") for end in ends))
    if pay.minimum is None:
        amounts = f"up to {amounts}"
    elif pay.maximum is None:
        amounts = f"from {amounts}"
    article = "an" if pay.period == "hour" else "a"
    period = f" {article} {pay.period}" if pay.period else ""
    return f"{amounts} {pay.currency}".rstrip() + period


def details_of_record(record: PostingRecord, text: str) -> Details:
    """Fill what the record leaves open, and name what was filled."""
    inferred = list(record.inferred)
    title = parse_title(record.title)
    if title.level and title.is_inferred:
        inferred.append("level")
    details = Details(
        organization=record.organization,
        field=record.field,
        level=title.level,
        grade=title.grade,
        place=record.place,
        is_remote=record.is_remote,
        employment_type=employment_type_of(record.employment_type),
        pay=record.pay,
        posted=record.posted,
        open_until=record.open_until,
        links=tuple(dict.fromkeys(filter(None, record.links))),
        language=record.language,
    )
    for name, changed in _conclusions(details, record, text):
        details = changed
        inferred.append(name)
    return replace(details, inferred=tuple(dict.fromkeys(inferred)))


def _conclusions(
    details: Details, record: PostingRecord, text: str
) -> Iterator[tuple[str, Details]]:
    if details.pay is None and (pay := find_pay(text)) is not None:
        details = replace(details, pay=pay)
        yield "pay", details
    if details.is_remote is None and (remote := _remote(record)) is not None:
        details = replace(details, is_remote=remote)
        yield "remote", details
    if not details.field and (field := field_of(record.title)):
        details = replace(details, field=field)
        yield "field", details
    if not details.language and (language := detect_language(text)):
        details = replace(details, language=language)
        yield "language", details
    kind = employment_type_of(record.title)
    if details.employment_type is None and kind is not None:
        details = replace(details, employment_type=kind)
        yield "employment_type", details


def _remote(record: PostingRecord) -> bool | None:
    """Conclude from place and title alone: the text speaks of remote work for many reasons."""
    said = f"{record.place} {record.title}"
    if _NOT_REMOTE.search(said):
        return False
    return True if _REMOTE.search(said) else None


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """Join the parts that say something, each once."""
    return separator.join(dict.fromkeys(part.strip() for part in parts if part and part.strip()))
