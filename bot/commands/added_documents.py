"""PDF, DOCX, HTML and text become sources: read in a child process, understood, named.

A posting's facts are found by rules in its prose, so every one of them is marked as inferred.
A file whose bytes are as they were is not read again. Résumés stay out: they belong to one user.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.assembly import House
from bot.commands.errors import terminal_sentence
from bot.domain.posting import Posting
from knowledge.documents import Document, MetadataValue, Source
from knowledge.errors import UnreadableFileError
from knowledge.languages import detect_language
from knowledge.offers import Offer, Skipped
from knowledge.sources.recognition import GivenFile
from knowledge.sources.records import JOB_TITLE, PostingRecord, details_of_record, joined
from knowledge.sources.values import written_day
from knowledge.store import StoredSource

DOCUMENTS = "added:"
"""What the ids of all documents begin with."""
PATH = "path"
"""The metadata field with the file or address that a source came from."""
_BATCH = 32
_DIGEST = "file_hash"
_EMPLOYS_EQUALLY = re.compile(
    r"(?:^|[.!] )(?:[Tt]he )?([A-Z][\w&.'-]*(?: (?:of|and|&|the|[A-Z][\w&.'-]*)){0,6})"
    r" (?:does not discriminate|is (?:proud to be )?an? equal[- ](?:opportunity|employment))",
    re.MULTILINE,
)
_LAW = re.compile(r"\b(?:Act|Rules?|Code|Regulations?|Law|Section|State|Charter|Title)\b")
_TOP_LINES, _OFTEN = 8, 3


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A file that no format claimed."""

    file: GivenFile
    path: str

    @property
    def source_id(self) -> str:
        """Give the id of the one source that it becomes."""
        return self.file.group.rstrip(":")


@dataclass(slots=True)
class DocumentBatch:
    """What some files came to."""

    seen: int = 0
    """Files looked at so far, in all batches."""
    unchanged: int = 0
    offers: list[Offer] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


async def read_documents(
    files: Sequence[DocumentFile], house: House, known: Mapping[str, StoredSource]
) -> AsyncIterator[DocumentBatch]:
    """Read what is new, a batch at a time; what cannot be read is named."""
    batch = DocumentBatch()
    for seen, one in enumerate(files, start=1):
        batch.seen = seen
        digest = house.library.digest(one.file.content)
        row = known.get(one.source_id)
        if row is not None and row.indexed and row.source.metadata.get(_DIGEST) == digest:
            batch.unchanged += 1
        else:
            made = await _offer(one, digest, house)
            if isinstance(made, Skipped):
                batch.skipped.append(made)
            else:
                batch.offers.append(made)
        if len(batch.offers) == _BATCH:
            yield batch
            batch = DocumentBatch(seen)
    yield batch


async def _offer(one: DocumentFile, digest: str, house: House) -> Offer | Skipped:
    try:
        document = await house.reading.read_file(one.file.content, file_name=one.file.name)
    except UnreadableFileError as error:
        return Skipped(one.file.name, terminal_sentence(error))
    kind = house.reading.recognise(document)
    if kind == "resume":
        return Skipped(one.file.name, "it reads like a résumé, and those are never made public")
    if kind == "posting":
        posting = house.reading.understand_posting(document)
        source = _posting_source(one, posting, document)
    else:
        source = _reference_source(one, document)
    metadata = {**source.metadata, _DIGEST: digest, PATH: one.path}
    return Offer(replace(source, metadata=metadata), digest, lambda: document)


def _reference_source(one: DocumentFile, document: Document) -> Source:
    metadata: dict[str, MetadataValue] = {}
    if language := detect_language(document.text):
        metadata = {"language": language, "inferred": "language"}
    title = Path(one.file.name).stem
    return Source(one.source_id, "reference", title, one.file.name, metadata=metadata)


def organization_in(posting: Posting, text: str) -> str:
    """Give the employer, where the text speaks of one like an employer.

    A name that stands once somewhere in the prose is as often a law as an employer.
    """
    if found := _EMPLOYS_EQUALLY.search(text):
        return found[1]
    name = posting.hiring_organization
    is_at_the_top = name in "\n".join(text.split("\n")[:_TOP_LINES])
    is_trusted = (is_at_the_top or text.count(name) >= _OFTEN) and not _LAW.search(name)
    return name if is_trusted else ""


def _posting_source(one: DocumentFile, posting: Posting, document: Document) -> Source:
    """Name a posting by its title, or by its file when it has none."""
    organization = organization_in(posting, document.text)
    found = {
        "organization": organization,
        "place": posting.job_location,
        "employment_type": posting.employment_type,
        "open_until": posting.valid_through,
        "remote": "" if posting.is_remote is None else "said",
    }
    record = PostingRecord(
        id=one.source_id,
        title=posting.title or Path(one.file.name).stem,
        organization=organization,
        place=posting.job_location,
        is_remote=posting.is_remote,
        employment_type=posting.employment_type,
        open_until=written_day(posting.valid_through),
        links=(one.path,) if "://" in one.path else (),
        inferred=tuple(name for name, said in found.items() if said),
    )
    details = details_of_record(record, document.text)
    metadata: dict[str, MetadataValue] = {**details.metadata(), JOB_TITLE: record.title}
    name = joined([record.title, record.organization])
    return Source(one.source_id, "posting", name, one.file.name, metadata=metadata)
