"""A name that a layout set on two lines becomes one line of the document."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.reading.section_words import resume_section
from knowledge.documents import Block, Document
from knowledge.readers.pieces import Piece, assemble

EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_HALF = re.compile(r"[^\W\d_][\w'\u2019-]*(?: [^\W\d_][\w'\u2019.-]*)?")
_LEAST_SHARED = 3


def with_whole_name(document: Document) -> Document:
    """Join two lines that are the halves of the name which the e-mail address repeats."""
    email = EMAIL.search(document.text)
    place = _place(document.blocks, plain_letters(email[0].partition("@")[0])) if email else None
    if place is None:
        return document
    first, second = document.blocks[place : place + 2]
    whole = replace(first, text=f"{first.text} {second.text}")
    blocks = [*document.blocks[:place], whole, *document.blocks[place + 2 :]]
    return assemble(
        (Piece(block.text, block.kind, block.level, block.page) for block in blocks),
        media_type=document.media_type,
        file_name="resume",
        page_count=document.page_count,
    )


def plain_letters(text: str) -> str:
    """Give the letters as an address has them: without accents, ä as a."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("ß", "ss").replace("ł", "l"))
    return re.sub(r"[^a-z]", "", plain.replace("ø", "o"))


def _place(blocks: Sequence[Block], account: str) -> int | None:
    for index, (first, second) in enumerate(itertools.pairwise(blocks)):
        if _is_half(first) and _is_half(second) and _are_name(first.text, second.text, account):
            return index
    return None


def _is_half(block: Block) -> bool:
    text = block.text
    is_written = _HALF.fullmatch(text) is not None and all(w[0].isupper() for w in text.split())
    return is_written and block.kind != "item" and resume_section(text) is None


def _are_name(first: str, second: str, account: str) -> bool:
    """Tell given name and surname, of which the address may give one by its first letter."""
    halves = [[plain_letters(w) for w in re.split(r"[ -]", half)] for half in (first, second)]
    said = [any(len(w) >= _LEAST_SHARED and w in account for w in half) for half in halves]
    return all(said) or (said[1] and bool(halves[0][0]) and account.startswith(halves[0][0][0]))
