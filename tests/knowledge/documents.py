"""Sources and passages for tests, built without a reader."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.documents import Block, Document, Source, Span
from knowledge.passages import Passage


def source(name: str, *, title: str = "", owner: str | None = None) -> Source:
    """Give a role of the public library, or a posting of ``owner``."""
    return Source(
        id=name,
        kind="role" if owner is None else "posting",
        title=title or name.title(),
        origin=f"{name}.md",
        owner=owner,
    )


def passage(
    name: str, text: str, *, title: str = "", section: str = "", owner: str | None = None
) -> Passage:
    """Give the passage ``name``, which is ``<source id>#<ordinal>``."""
    of = source(name.partition("#")[0], title=title, owner=owner)
    return Passage(id=name, source=of, section=section, text=text, span=Span(0, len(text)))


def document(*blocks: Block) -> Document:
    """Give a document of these blocks, each on a line of its own, at its true span."""
    text = ""
    placed: list[Block] = []
    for block in blocks:
        start = len(text)
        text += f"{block.text}\n"
        span = Span(start, start + len(block.text))
        placed.append(Block(block.text, block.kind, span, block.level))
    return Document(text, tuple(placed), "text/plain")


def heading(text: str, level: int = 2) -> Block:
    """Give a heading without a place."""
    return Block(text, "heading", Span(0, 0), level)


def paragraph(text: str) -> Block:
    """Give a paragraph without a place."""
    return Block(text, "paragraph", Span(0, 0))


def ids(found: Sequence[tuple[str, float]]) -> list[str]:
    """Give the passage ids of a ranking, best first."""
    return [passage_id for passage_id, _ in found]
