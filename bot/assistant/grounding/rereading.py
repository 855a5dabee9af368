"""Rereading: the facts of a letter's clause, put right by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.grounding.arithmetic import is_long
from bot.assistant.grounding.derivation import PERIODS
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.numbers import UNITS
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import leads_people
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.quantities import unit_of
from bot.assistant.grounding.support import coverage
from bot.assistant.grounding.tongues import find_level, find_tongues
from bot.assistant.grounding.verbs import first_level, leads_by_title
from bot.assistant.grounding.words import Word, say_the_same, split_words

_STANDS_ALONE = re.compile(
    r"\s*(?:$|[.,;:!)]|(?:and|of (?:them|those|these|which)|as|at|with|in)\b)"
)
_OF_A_THING = re.compile(r"\w\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)
"""``a class of thirty``."""
_AS_A_TITLE = re.compile(
    r"\b(?:as|been|am|was|als|como|comme|bin|soy|suis)\s+(?:an?|the|eine?|una?|une?)\b"
    r"|\b(?:as|been|am|was)\s+(?=(?-i:[A-Z])[a-z])",
    re.IGNORECASE,
)
_SPAN_NAMED = re.compile(
    r"\b(?:my|the|meine|mis|mes) (years|months|Jahre|Monate|años|meses|années|mois)\b",
    re.IGNORECASE,
)
"""``My years in Porto came to three and a half``."""
SAID_OF_ANY_TITLE = frozenset(
    {"qualified", "experienced", "trained", "practising", "full-time", "registered", "licensed"}
)
_END_OF_TITLE = re.compile(
    r"\b(?:for|at|in|with|since|of|who|and|over|seit|bei|für|desde|en|durante|depuis|chez|pendant)\b"
    r"|[,.;]",
    re.IGNORECASE,
)
_ONE_SPAN = re.compile(r"\b(?:an?|one) (second|minute|hour|day|week|month|year)\b", re.IGNORECASE)
"""``less than an hour; it used to take six``."""
_POINTS_BACK = re.compile(
    r"\bI\b.*\b(?:it|them|him|her|this|that|these|those|both)\b|\bich\b.*\b(?:es|sie|das|dabei)\b",
    re.IGNORECASE,
)
_USES_IT = re.compile(
    r"\bI(?:'ve| have| had)? (?:\w+ )?(?:us\w+|work\w*|kn[eo]w\w*|master\w*|appl\w+|did|do|done)"
    r" (?:\w+ )?(?:it|them|both|that|this|these)\b|\bich (?:\w+ )?(?:damit|sie|es|ihn|das|beides)\b"
    r"|\b(?:both|that|this|these|they|it|all of (?:them|these|that)) (?:is|are|were|was"
    r"|have been|has"
    r" been|belongs?|belong to|counts? among) (?:also |all |exactly |just |part of )*(?:my"
    r"|mine|what I"
    r"|where I|the|in my|among|something)\b|\b(?:mine|meine?s|el mío|la mía|le mien|la mienne)"
    r" (?:is|are|ist|es|est)\b|\bso (?:do|did|have|am|was) I\b|\bI (?:have|had|do|did) (?:it"
    r"|both)\b"
    r"|\b(?:lo|la|los|las) (?:us|utiliz|manej|domin|conozc)\w+|\bje (?:l'|les? |la )\w+"
    r"|\bj'y\b|\bje m'en\b",
    re.IGNORECASE,
)
_ANSWERED_FOR = 2
_ASSET = re.compile(r"\b(?:would|will|could|can|may)\b.*$", re.IGNORECASE)


def without_sayings(facts: ClauseFacts) -> ClauseFacts:
    """Leave out what is hoped of a knowledge (``would be an asset``); it claims nothing."""
    found = _ASSET.search(facts.text)
    end = found.start() if found else len(facts.text)
    return replace(facts, words=tuple(word for word in facts.words if word.start < end))


def without_first_word(facts: ClauseFacts) -> ClauseFacts:
    """Take the first word for no name, unless another name or its verb follows (``Right now``)."""
    if not facts.names or re.match(r"\W*[\w'-]+\s+[A-Z]", facts.text):
        return facts
    first = re.match(r"\W*", facts.text)
    start = first.end() if first else 0
    return replace(
        facts,
        names=tuple(name for name in facts.names if name.start != start),
        words=(*(name for name in facts.names if name.start == start), *facts.words),
    )


def with_unit_of(before: ClauseFacts | None, facts: ClauseFacts) -> ClauseFacts:
    """Read ``you ask for five years, and I bring ten`` as ten years."""
    timed = [q for q in (before or facts).quantities if q.kind == "time"]
    if not timed and before is not None:
        timed = [q for q in facts.quantities if q.kind == "time"]
    named = _SPAN_NAMED.search(facts.text) or (before and _ONE_SPAN.search(before.text))
    if not timed and named:
        return _as_time(facts, UNITS[named[1].lower()][1])
    if not timed:
        return facts
    return _as_time(facts, unit_of(timed[-1]))


def _as_time(facts: ClauseFacts, unit: float) -> ClauseFacts:
    return replace(
        facts,
        quantities=tuple(
            replace(quantity, kind="time", value=quantity.value * unit)
            if quantity.kind == "count"
            and _STANDS_ALONE.match(facts.text[quantity.end :])
            and not _OF_A_THING.search(facts.text[: quantity.start])
            else quantity
            for quantity in facts.quantities
        ),
    )


def with_skills_of(before: ClauseFacts | None, facts: ClauseFacts) -> ClauseFacts:
    """Read ``you ask for Sage; I use it every day`` as the use of Sage."""
    is_bare = not (facts.skills or facts.names or facts.quantities or facts.credentials)
    uses_it = _USES_IT.search(facts.text) or (
        _POINTS_BACK.search(facts.text) and names_nothing(facts)
    )
    if before is None or not is_bare or not uses_it:
        return facts
    if any(not is_plain(word) and word.text.lower() not in PERIODS for word in facts.words):
        return facts
    if tongues := find_tongues(before.text):
        told = facts.text if find_level(facts.text) else before.text
        return replace(facts, text=f"I speak {' and '.join(tongues)}: {told}")
    asked = () if before.skills else tuple(word for word in before.words if not is_plain(word))
    return replace(facts, words=asked, skills=before.skills)


def dated_lines(facts: ClauseFacts, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines of the positions that a duration may be counted over.

    ``Ten years of Go`` counts only positions that name Go; ``ten years as a nurse`` only those
    that speak of nursing; ``ten years of experience`` counts all.
    """
    headings = {line.heading for line in lines if line.heading}
    chosen = {
        heading
        for heading in headings
        if _is_relevant(facts, [line for line in lines if line.heading == heading])
    }
    return tuple(line for line in lines if line.heading in chosen)


def claims_a_title(facts: ClauseFacts) -> bool:
    """Tell whether a length of time is told of a position (``a manager for eleven years``)."""
    return bool(_AS_A_TITLE.search(facts.text)) and any(map(is_long, facts.quantities))


def title_told(facts: ClauseFacts) -> tuple[Word, ...]:
    """Give the words of a title that a clause claims (``a manager for eleven years``)."""
    found = _AS_A_TITLE.search(facts.text)
    if found is None:
        return ()
    end = _END_OF_TITLE.search(facts.text, found.end())
    stop = end.start() if end else len(facts.text)
    return tuple(
        word
        for word in facts.words
        if found.end() <= word.start < stop
        and (word.is_capitalised or not is_plain(word))
        and word.text.lower() not in SAID_OF_ANY_TITLE
    )


def is_title_of(title: Sequence[Word], heading: str) -> bool:
    """Tell whether a heading has all words of a title; where it begins with one, in that part."""
    first = re.split(r"[,|(·]|\s[-\u2013\u2014]\s", heading)[0]
    within = heading if re.search(r"\d", first) else first
    stems = {word.stem for word in split_words(within)}
    return all(any(say_the_same(word.stem, other) for other in stems) for word in title)


def _is_relevant(facts: ClauseFacts, lines: Sequence[Line]) -> bool:
    """Tell whether lines of one heading speak of what a length of time is told of."""
    if claims_a_title(facts) and (title := title_told(facts)):
        return bool(lines) and is_title_of(title, lines[0].heading)
    if facts.skills:
        return all(any(skill in line.skills for line in lines) for skill in facts.skills)
    if first_level(facts.text) == _ANSWERED_FOR and not _answers_for(lines):
        return False
    end = _end_of_what_lasts(facts)
    told = replace(
        facts, words=tuple(word for word in facts.words if word.start < end and not is_plain(word))
    )
    enough = 0.51 if _AS_A_TITLE.search(facts.text) else 0.5
    return not told.words or coverage(told, lines) >= enough


def _end_of_what_lasts(facts: ClauseFacts) -> int:
    """Give where the words end that a first length of time is told of."""
    first = next((quantity for quantity in facts.quantities if quantity.kind == "time"), None)
    comma = facts.text.find(", ", first.end) if first else -1
    return comma if comma >= 0 else len(facts.text)


def _answers_for(lines: Sequence[Line]) -> bool:
    """Tell whether the title of a position or one of its lines leads people or work."""
    title = {word.text.lower() for word in split_words(lines[0].heading)} if lines else set()
    return leads_by_title(title) or any(
        leads_people(line) or first_level(line.text) == _ANSWERED_FOR for line in lines
    )


def names_nothing(facts: ClauseFacts) -> bool:
    """Tell whether a clause has but verbs and daily words (``which others built as well``)."""
    return not (facts.quantities or facts.skills or facts.credentials or facts.names) and all(
        is_plain(word) or word.text.lower() in verb_levels() for word in facts.words
    )
