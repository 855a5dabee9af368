"""Documents to passages: cut at headings, then at blocks, so that each passage is about one thing.

A passage is a contiguous slice of the document's text. Sections of 120-300 tokens were measured to
serve retrieval best once each carries its header (title and section).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from knowledge.documents import Block, Document, Source, Span
from knowledge.passages import Passage, passage_ids

VERSION = 1
"""Part of every content hash: raise it when the cutting changes, and all sources are cut anew."""

_MAX_WORDS = 180
"""About 240 tokens of English, within what the embedder sees beside the header."""
_CHARACTERS_A_WORD = 12
"""At most: what has no spaces (Japanese, a long address) is counted by its characters."""
_SENTENCE_ENDS = (". ", "! ", "? ", "\n", "。")


def cut(document: Document, source: Source) -> tuple[Passage, ...]:
    """Give the passages of ``document`` in reading order; none for a document of headings only."""
    pieces = [
        (heading, piece)
        for heading, blocks in _sections(document, source.title)
        for piece in _pieces(blocks)
    ]
    ids = passage_ids(source.id, len(pieces))
    return tuple(
        _passage(document, source, passage_id, heading, piece)
        for passage_id, (heading, piece) in zip(ids, pieces, strict=True)
    )


def _passage(
    document: Document, source: Source, passage_id: str, heading: str, blocks: list[Block]
) -> Passage:
    span = Span(blocks[0].span.start, blocks[-1].span.end)
    return Passage(
        id=passage_id,
        source=source,
        section=heading,
        text=document.text[span.start : span.end],
        span=span,
    )


def _sections(document: Document, title: str) -> Iterator[tuple[str, list[Block]]]:
    """Give each heading with the blocks under it; the document's own title is no section."""
    heading = ""
    blocks: list[Block] = []
    for block in document.blocks:
        if block.kind == "heading":
            if blocks:
                yield heading, blocks
            heading = "" if block.text.strip() == title else block.text.strip()
            blocks = []
        else:
            blocks.append(block)
    if blocks:
        yield heading, blocks


def _pieces(blocks: list[Block]) -> Iterator[list[Block]]:
    """Cut a long section between blocks; a block longer than the limit is cut between words."""
    piece: list[Block] = []
    words = 0
    for block in (part for whole in blocks for part in _short_enough(whole)):
        length = _words(block.text)
        if piece and words + length > _MAX_WORDS:
            yield piece
            piece, words = [], 0
        piece.append(block)
        words += length
    if piece:
        yield piece


def _short_enough(block: Block) -> Iterator[Block]:
    """Cut a block above the limit at the last sentence end, or else space, that fits."""
    rest = block
    while _words(rest.text) > _MAX_WORDS:
        place = _cut_place(rest.text)
        yield _slice(rest, 0, place)
        start = place + len(rest.text[place:]) - len(rest.text[place:].lstrip())
        rest = _slice(rest, start, len(rest.text))
    if rest.text.strip():
        yield rest


def _words(text: str) -> int:
    return max(len(text.split()), math.ceil(len(text) / _CHARACTERS_A_WORD))


def _cut_place(text: str) -> int:
    limit = min(len(" ".join(text.split()[:_MAX_WORDS])), _MAX_WORDS * _CHARACTERS_A_WORD)
    sentence_end = max(text.rfind(mark, limit // 2, limit) for mark in _SENTENCE_ENDS)
    if sentence_end > 0:
        return sentence_end + 1
    space = text.rfind(" ", 1, limit)
    return space if space > 0 else limit


def _slice(block: Block, start: int, end: int) -> Block:
    return Block(
        text=block.text[start:end],
        kind=block.kind,
        span=Span(block.span.start + start, block.span.start + end),
        level=block.level,
        page=block.page,
    )
