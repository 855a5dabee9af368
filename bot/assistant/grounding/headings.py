"""Headings: the employer, title, place and dates that each line of a résumé stands under.

A résumé's reader may take the wrong line of a block for the employer. So the heading holds all
lines with which the block begins, whatever they are.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date

from bot.assistant.grounding.dates import find_periods, is_month, period_ends
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.sentences import split_sentences
from bot.assistant.grounding.words import is_content
from bot.domain.resume import Resume, ResumeLine

_MOST_LINES = 4
_MOST_WORDS = 10
_HEAD_WORDS = 16
_LINES_ABOVE = 2
_MOST_NAMING = 8
_NAMED = 2
_NAME_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLS_A_POSITION = re.compile(
    r"\b(?:I(?:'ve| have)? (?:am|was|been|work\w*|join\w*|start\w*|moved|serv\w+|spent|began|ran"
    r"|became|taught|teach\w*|nurs\w+|cook\w*|sold|drove)"
    r"|I'm|ich (?:bin|war|arbeite\w*)|(?:bin|war|arbeite\w*) ich|soy|fui|trabaj\w+|je suis"
    r"|j'(?:ai été|étais|ai travaillé))\b.{2,60}?\b(?:at|with|for|by|to|bei|bei der|beim|en|chez)"
    r" (?:the )?[A-ZÄÖÜÉ]"
)
_DATES_AT_AN_END = re.compile(
    r"^\W*(?:[^\W\d_]+\.?\s)?(?:\d{1,2}[./])?(?:19|20)\d\d|(?:(?:19|20)\d\d|present|now|today|current"
    r"|heute|actualidad|aujourd'hui)(?:\s?\(\w+\))?\W*$",
    re.IGNORECASE,
)
_LABELLED_TIME = re.compile(
    r"\W*(?:now|before|before that|earlier|then|currently|previously|today|at present|jetzt|davor"
    r"|vorher|ahora|antes|aujourd'hui|avant)\s*:",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*(?:[^\W\d_]+\s?){1,4}:\s")
_SINCE = re.compile(r"\b(?:since|seit|desde|depuis) ((?:[^\W\d_]+ )?(?:19|20)\d\d)", re.IGNORECASE)
_HAS_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOW = re.compile(
    r"\b(?:present|until|to date|onwards?|since|from|to|currently|at the moment|at present"
    r"|now|today|derzeit|zurzeit|actualmente"
    r"|actuellement)\b",
    re.IGNORECASE,
)
_STARTED = re.compile(
    r"\b(?:start|join|beg[au]n|came|arriv)\w* (?:there |here |work )?(?:in|on) "
    r"((?:[A-Z][a-z]+ )?(?:19|20)\d\d)"
)


def headings_of(resume: Resume) -> dict[int, str]:
    """Give the heading of each line by the line's number; empty where it has none."""
    headings: dict[int, str] = {}
    own = told = ""
    above: list[ResumeLine] = []
    for context, block in itertools.groupby(resume.lines, key=lambda line: line.context):
        lines = list(block)
        first = _first_lines(lines)
        heading = _joined(context, [_naming(text) for text in first]) if context else ""
        is_unnamed = len(_NAME_WORD.findall(_without_dates(heading))) < _NAMED
        if context and above and is_unnamed:
            heading = " · ".join([*(one.text for one in above), heading])
            headings.update({one.number: heading for one in above})
        heading = context if lines[0].told_on else heading
        for number, line in enumerate(lines):
            ends = is_section(line) or (not context and bool(_LABEL.match(line.text)))
            own = "" if ends or (context and number < len(first)) else own
            is_named = _names_a_position(line.text)
            is_new = not (context and number < len(first)) and _begins_another(line.text, context)
            if is_new and (is_named or above):
                names = [] if is_named else above
                own = " · ".join([*(one.text for one in names), _own_head(line.text)])
                headings.update({one.number: own for one in names})
            told = "" if resume.work else _told_head(line.text, told)
            headings[line.number] = own or heading or told
            above = [*above, line][-_LINES_ABOVE:] if _may_name(line) else []
        own = "" if context else own
    return headings


def _own_head(text: str) -> str:
    """Give the head of a position that stands in one line with what was done there."""
    ends = [place for place in period_ends(text) if len(text[:place].split()) <= _HEAD_WORDS]
    if not ends:
        return ""
    closing = re.match(r"[\s)\].,]*", text[ends[-1] :])
    head = text[: ends[-1] + (closing.end() if closing else 0)].strip()
    behind = re.match(r"[,|:\-\u2013\u2014 ]*([^.;]{3,80})", text[len(head) :])
    begins_with_dates = len(_NAME_WORD.findall(_without_dates(head))) < _NAMED
    return text[: len(head) + behind.end()].strip() if behind and begins_with_dates else head


def _begins_another(text: str, context: str) -> bool:
    """Tell whether a line heads a position: it has dates near an end, and tells no deed."""
    head = _own_head(text)
    words = _without_dates(text).split()
    is_said = bool(words) and (words[0].lower() in verb_levels() or words[0] in {"I", "Ich"})
    is_said = is_said or bool(context and _SINCE.search(head))
    return bool(head) and not is_said and (not context or bool(_DATES_AT_AN_END.search(head)))


def _names_a_position(text: str) -> bool:
    return len(_NAME_WORD.findall(_without_dates(_own_head(text)))) >= _NAMED


def _without_dates(text: str) -> str:
    return " ".join(
        word
        for word in re.findall(r"[^\W\d_]+", text)
        if is_content(word, "en") and not is_month(word) and not _NOW.match(word)
    )


def _may_name(line: ResumeLine) -> bool:
    """Tell a short line that may name an employer or a title (``Forth Bank Vets, 4 vets.``)."""
    words = re.findall(r"[^\W\d_]+", line.text)
    return (
        0 < len(words) <= _MOST_NAMING
        and words[0][0].isupper()
        and words[0].lower() not in verb_levels()
        and not is_section(line)
        and not _LABEL.match(line.text)
        and not re.search(r"\b(?:I|my|ich|mein\w*)\b", line.text)
    )


def _told_head(text: str, before: str) -> str:
    """Give the sentence that tells a position (``From 2017 to 2020 I was a clerk at Hollis``).

    Another one goes on until the next, or until a label begins something else (``Talks:``).
    """
    if _LABELLED_TIME.match(text):
        since = _SINCE.search(text)
        first = split_sentences(text)[0]
        return (
            f"{first} (since {since[1]})" if since and not find_periods(first, date.max) else first
        )
    if _LABEL.match(text):
        return ""
    for sentence in split_sentences(text):
        if _TELLS_A_POSITION.search(sentence) and (_HAS_YEAR.search(sentence) or _NOW.search(text)):
            since = _STARTED.search(sentence)
            return f"{sentence} (since {since[1]})" if since else sentence
    return before


def is_section(line: ResumeLine) -> bool:
    """Tell a line that only names a section of the résumé."""
    return line.text.strip().rstrip(":").lower() == line.section.lower() != ""


def _first_lines(lines: Sequence[ResumeLine]) -> list[str]:
    """Give the lines up to the one with the dates; the first alone when none near it has any."""
    texts = [line.text for line in lines[:_MOST_LINES]]
    for number, text in enumerate(texts, start=1):
        if find_periods(text, date.max):
            return texts[:number]
        if number > 1 and not _may_head(text):
            break
    return texts[:1]


def _naming(text: str) -> str:
    """Give a line of prose without what it says was done: the sentence that tells the position."""
    if len(text.split()) <= _HEAD_WORDS:
        return text
    sentences = split_sentences(text)
    return next((one for one in sentences if _TELLS_A_POSITION.search(one)), sentences[0])


def _may_head(text: str) -> bool:
    """Tell a line that names a position from one that says what was done there."""
    words = text.split()
    is_short = 0 < len(words) <= _MOST_WORDS
    return is_short and not text.endswith((".", ";")) and words[0].lower() not in verb_levels()


def _joined(context: str, first_lines: Sequence[str]) -> str:
    """Add those first lines that the context does not say already."""
    known = context.lower()
    more = [text for text in first_lines if any(word not in known for word in text.lower().split())]
    return " · ".join([context, *more])
