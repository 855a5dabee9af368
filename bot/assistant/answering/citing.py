"""Citing: the marks of a reply are read, and marks are written anew over what was kept.

A mark is only ever a number of a passage that retrieval found. A number that names none is dropped
and counted; nothing else in brackets is touched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.grounding.sentences import split_sentences, strip_marks
from bot.domain.answer import Citation
from knowledge.details import details_of
from knowledge.passages import Passage
from prompts.cleaning import cleaned

_MARK = re.compile(r"\[(\d{1,3})\]")
_LOOSE_MARK = re.compile(
    r"[\[【]\s*(?:passages?|sources?|see)?\s*(?P<numbers>\d{1,3}(?:\s*(?:,|;|-|\u2013|and"
    r"|&)\s*\d{1,3})*)"
    r"\s*[\]】](?!\()",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,3})\s*[-\u2013]\s*(\d{1,3})")
_ITEM = re.compile(r"^\s*(?:[-*•·\u2013]|\d{1,2}[.)])\s+")
_MARKDOWN = re.compile(r"\*\*|__|`+|^\s*#{1,6}\s+|^\s*>\s", re.MULTILINE)
_MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\(\s*<?[^)]*\)")
_LINK = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,20}://|\bwww\.|\bmailto:)\S*[^\s.,;:!?)\]]", re.IGNORECASE
)
_PROMPT_LINE = re.compile(r"<<[^<>\n]*>>")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence of a reply, without its marks, and the passages that the marks name."""

    text: str
    passages: tuple[int, ...]
    """Places in the row of found passages, from 0."""


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """A line of a reply: a paragraph or a list item."""

    sentences: tuple[CitedSentence, ...]
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply, taken apart."""

    lines: tuple[ReplyLine, ...]
    unknown_marks: int
    """Marks that name no passage; they are gone."""


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """The text with its marks numbered by first use, and what each mark stands for."""

    text: str
    citations: tuple[Citation, ...]


def read_reply(text: str, passages: Sequence[Passage]) -> Reply:
    """Take a reply apart; links that no passage holds, markup and echoes of the prompt are gone."""
    plain = _plain(text, " ".join(passage.text for passage in passages))
    lines: list[ReplyLine] = []
    unknown = 0
    for raw in plain.splitlines():
        sentences: list[CitedSentence] = []
        for sentence in split_sentences(_ITEM.sub("", raw)):
            places = [int(number) - 1 for number in _MARK.findall(sentence)]
            known = [place for place in dict.fromkeys(places) if 0 <= place < len(passages)]
            unknown += len(set(places)) - len(known)
            words = strip_marks(sentence)
            if any(character.isalnum() for character in words):
                sentences.append(CitedSentence(words, tuple(known)))
        if sentences:
            lines.append(ReplyLine(tuple(sentences), is_item=bool(_ITEM.match(raw))))
    return Reply(tuple(lines), unknown)


def without_last_sentence(reply: Reply) -> Reply:
    """Give what is surely finished of a reply that is still being written."""
    if not reply.lines:
        return reply
    *lines, last = reply.lines
    if len(last.sentences) > 1:
        lines.append(ReplyLine(last.sentences[:-1], last.is_item))
    return Reply(tuple(lines), reply.unknown_marks)


def write_answer(lines: Sequence[ReplyLine], passages: Sequence[Passage]) -> WrittenAnswer:
    """Write lines with marks from 1, in order of first use."""
    numbers: dict[int, int] = {}
    written: list[str] = []
    for line in lines:
        sentences = [
            sentence.text + _marks(sentence.passages, numbers) for sentence in line.sentences
        ]
        written.append(("- " if line.is_item else "") + " ".join(sentences))
    citations = tuple(citation_of(number, passages[place]) for place, number in numbers.items())
    return WrittenAnswer("\n".join(written), citations)


def _marks(places: Sequence[int], numbers: dict[int, int]) -> str:
    for place in places:
        numbers.setdefault(place, len(numbers) + 1)
    marks = "".join(f"[{number}]" for number in sorted(numbers[place] for place in places))
    return f" {marks}" if marks else ""


def citation_of(number: int, passage: Passage) -> Citation:
    """Give what a mark stands for: the passage, where it is from, and what is known of that."""
    details = details_of(passage.source.metadata)
    return Citation(
        marker=number,
        passage_id=passage.id,
        source_id=passage.source.id,
        title=passage.source.title,
        section=passage.section,
        origin=passage.source.origin,
        quote=passage.text,
        organization=details.organization,
        place=details.place,
        date=details.posted.isoformat() if details.posted else "",
        links=details.links,
    )


def _plain(text: str, known_text: str) -> str:
    text = _PROMPT_LINE.sub("", cleaned(text))
    text = _LOOSE_MARK.sub(_single_marks, text)
    text = _MARKDOWN_LINK.sub(r"\1", text)
    text = _LINK.sub(lambda link: link[0] if link[0] in known_text else "", text)
    return _MARKDOWN.sub("", text)


def _single_marks(mark: re.Match[str]) -> str:
    """Write ``[1, 3-5]`` as ``[1][3][4][5]``."""
    numbers = _RANGE.sub(_listed, mark["numbers"])
    return "".join(f"[{number}]" for number in re.findall(r"\d+", numbers))


def _listed(bounds: re.Match[str]) -> str:
    first, last = int(bounds[1]), int(bounds[2])
    return ",".join(map(str, range(first, min(last, first + 20) + 1))) or bounds[1]
