"""Documents: text with structure, made by a reader, and the sources they came from.

A document knows nothing of owners or indexes. A source says where a document came from and whose
it is. Passages, the units of retrieval, stand in ``knowledge/passages.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "item", "paragraph"]
SourceKind = Literal["role", "posting", "reference"]
MetadataValue = str | int | float | bool
STARTER_PREFIX = "role:"
"""What the ids of the starter library begin with."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in ``Document.text``: characters from ``start`` to ``end``, half open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, list item or paragraph, as a reader sees it on the page.

    Invariant: ``document.text[span.start:span.end] == text``.
    """

    text: str
    kind: BlockKind
    span: Span
    level: int = 0
    """Depth of a heading (1 is the title), 0 for anything else."""
    page: int | None = None
    """Counted from 1, where the format has pages."""
    has_air: bool = False
    """Whether an empty line stood above it; only plain text tells."""


@dataclass(frozen=True, slots=True)
class Document:
    """The visible text of a file in reading order, cut into blocks."""

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    page_count: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from, and whose it is."""

    id: str
    """Stable over re-adding: ``role:<file stem>``, ``posting:<owner>:<content hash>``, …"""
    kind: SourceKind
    title: str
    origin: str
    """What a person is shown as the place: a file name or a web address."""
    owner: str | None = None
    """``None`` for the public library, else the one user who may retrieve it."""
    metadata: Mapping[str, MetadataValue] = field(default_factory=dict)

    @property
    def is_starter(self) -> bool:
        """Tell whether it is one of the roles that come with Rolecall."""
        return self.id.startswith(STARTER_PREFIX)
