"""Sentences: a text cut where one statement ends and the next begins.

The cutting itself is sentencex's (Wikimedia: https://github.com/wikimedia/sentencex), whose rules
know the abbreviations of each language. Around it stand the rules of our own texts: a list item
is at least one sentence, a hard-wrapped line is not, and citation marks stay with the sentence
that they prove.
"""

from __future__ import annotations

import re

import sentencex

from bot.assistant.grounding.language import recognise_language

_LIST_ITEM = re.compile(r"^\s*(?:[-*•·‣▪\u2013]|\d{1,2}[.)])\s+")
_HEADING = re.compile(r"^\s*#{1,6}\s+")
_MARKS_FIRST = re.compile(r"^\s*((?:\[\d+\]\s*)+)(.*)$", re.DOTALL)
_BEHIND_UNIT = re.compile(r"(?<=\d\s[smh]\.)\s+(?=[A-Z])|(?<=\d[smh]\.)\s+(?=[A-Z])")
_MARK = re.compile(r"\[\d+\]")
_LEADING_DOT = re.compile(r"(?<![\w.])\.(?=[A-Za-z])")
_STAND_IN = "\ue000"
"""Stands for the dot of ``.NET`` while sentences are cut: sentencex would end one there."""
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”\u2019»)\]]*(?:\s*\[\d+\])*$")
_CUT_AFTER = re.compile(
    r"(?:\b(?:Sr|Jr|St|approx|ca|resp|incl|vs|Mt|Ft|Nr|Mio|Mrd|Abs|bzw|ggf|inkl|usw|z\.\s?B|d\.\s?h"
    r"|i\.\s?e|e\.\s?g|Prof|Dr|Dipl|Ing|Mr|Mrs|Ms|Sra?|Dra?|Mme|av|tel|Tel|M|No|Nos|Art|Ltd|Inc|Corp"
    r"|[BM]\.\s?(?:Sc|A|S|Ed|Eng)|Ph\.\s?D))\.$"
)
_STARTS_SMALL = re.compile(r"^\s*[a-zà-öø-ÿ](?![A-Z])")
_SHORT_WORD_LAST = re.compile(r"\b\w{1,4}\.$")


def split_sentences(text: str) -> tuple[str, ...]:
    """Give the sentences of a text in order, without list markers and outer white space."""
    language = recognise_language(text)
    sentences: list[str] = []
    for line in _unwrapped_lines(text):
        sentences.extend(_sentences_of_line(line, language))
    return tuple(sentences)


def strip_marks(sentence: str) -> str:
    """Give a sentence without its citation marks."""
    return re.sub(r"\s+([.,;:!?])", r"\1", _MARK.sub("", sentence)).strip()


def _unwrapped_lines(text: str) -> list[str]:
    """Join a line to the one before when that was broken in the middle of a sentence."""
    lines: list[str] = []
    may_continue = False
    for raw in text.splitlines():
        starts_item = bool(_LIST_ITEM.match(raw) or _HEADING.match(raw))
        line = _HEADING.sub("", _LIST_ITEM.sub("", raw)).strip()
        if line and may_continue and not starts_item and line[:1].islower():
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
        may_continue = bool(line) and not _ENDS_SENTENCE.search(line)
    return lines


def _sentences_of_line(line: str, language: str) -> list[str]:
    sentences: list[str] = []
    for piece in _pieces(line, language):
        marks, rest = _marks_first(piece) if sentences else ("", piece)
        if marks:
            sentences[-1] += f"{_gap(piece)}{marks}"
        if not rest.strip():
            continue
        if sentences and _is_torn(sentences[-1], rest):
            sentences[-1] += f" {rest.strip()}"
        else:
            sentences.append(rest.strip())
    return sentences


def _marks_first(piece: str) -> tuple[str, str]:
    """Give the citation marks that a piece begins with, and the rest."""
    found = _MARKS_FIRST.match(piece)
    return (found[1].strip(), found[2]) if found else ("", piece)


def _pieces(line: str, language: str) -> list[str]:
    """Cut as sentencex does, and behind units that it takes for abbreviations (``1.8 s.``)."""
    pieces: list[str] = []
    for piece in sentencex.segment(language, _LEADING_DOT.sub(_STAND_IN, line)):
        pieces.extend(_BEHIND_UNIT.split(piece.replace(_STAND_IN, ".")))
    return pieces


def _gap(piece: str) -> str:
    return " " if piece[:1].isspace() else ""


def _is_torn(before: str, after: str) -> bool:
    """Tell whether a cut fell behind an abbreviation, or before a small letter."""
    if _CUT_AFTER.search(before):
        return True
    return bool(_STARTS_SMALL.match(after) and _SHORT_WORD_LAST.search(before))
