"""What can be quoted: the sentences of numbered passages, each with the place it stands at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sentencex

from prompts.catalog import MaterialText

_ITEM = re.compile(r"^\s*(?:[-*•·▪‣\u2013]|\d{1,2}[.)])\s+")
_HEADING = re.compile(r"^\s*#{1,6}\s")
_SENTENCE_END = re.compile(r"[.!?:;…]['\"”\u2019»)\]]*$")
_MARK = re.compile(r"\[\d+\]")
_LEADING_DOT = re.compile(r"(?<![\w.])\.(?=[A-Za-z])")
_STAND_IN = "\ue000"
"""Stands for the dot of ``.NET`` while sentences are cut: sentencex would end one there."""


@dataclass(frozen=True, slots=True)
class QuotableSentence:
    """One sentence of a passage, without list marker."""

    text: str
    marker: str
    title: str
    """What the passage's source is called: a role's title, a posting's title."""
    section: str
    position: int
    """Counted over all passages, in the order they were found and written."""
    depth: int
    """Counted within the passage: what matters most is written first."""


def quotable_sentences(passages: Sequence[MaterialText]) -> tuple[QuotableSentence, ...]:
    """Give every sentence worth quoting, each text once."""
    sentences: dict[str, QuotableSentence] = {}
    for passage in passages:
        title, _, section = passage.heading.partition(" — ")
        for depth, text in enumerate(_sentences(passage.text)):
            key = " ".join(text.lower().split())
            if key not in sentences:
                sentences[key] = QuotableSentence(
                    text, passage.marker, title, section, len(sentences), depth
                )
    return tuple(sentences.values())


def _sentences(text: str) -> Iterator[str]:
    for line in _lines(text):
        for sentence in sentencex.segment("en", _LEADING_DOT.sub(_STAND_IN, line)):
            # Brackets with a number would read as marks of ours.
            quote = " ".join(_MARK.sub("", sentence.replace(_STAND_IN, ".")).split())
            if len(quote.split()) >= 3 and not quote.endswith(":"):
                yield quote


def _lines(text: str) -> list[str]:
    """Give list items and paragraphs, with hard-wrapped lines joined."""
    lines: list[str] = []
    is_open = False
    for raw in text.splitlines():
        line = _ITEM.sub("", raw).strip()
        if not line or _HEADING.match(raw):
            is_open = False
        elif is_open and not _ITEM.match(raw) and line[0].islower():
            lines[-1] = f"{lines[-1]} {line}"
            is_open = not _SENTENCE_END.search(line)
        else:
            lines.append(line)
            is_open = not _SENTENCE_END.search(line)
    return lines
