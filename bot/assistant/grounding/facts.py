"""Facts of a clause: what in it must be shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.grounding.credentials import degree_spans, find_credentials
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lexicon.tables import sentence_openers, strict_words, verb_levels
from bot.assistant.grounding.lexicon.tongues import TONGUES
from bot.assistant.grounding.quantities import Quantity, find_quantities
from bot.assistant.grounding.skills import canonical_skill, find_skills
from bot.assistant.grounding.tongues import speaks
from bot.assistant.grounding.words import (
    Word,
    content_words,
    is_content,
    is_familiar,
    normalise,
    split_words,
)
from bot.domain.identity import Language

_NEVER_NAMES = frozenset(
    [
        "I",
        "I'd",
        "I'm",
        "I've",
        "I'll",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Christmas",
        "Easter",
    ]
)


_ONE = frozenset({"one", "ein", "eine", "un", "una", "uno", "une"})
"""Hardly ever a count; a wrong one is caught by what it counts."""


_COMMON_ENDINGS = (
    "s", "ing", "ed", "ly", "er", "or", "ist", "ment", "tion", "sion", "ity", "ance", "ence",
    "ship", "ness", "ive", "al", "ure", "age", "ery", "ic", "able",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """One clause with its numbers, skills, names and content words."""

    text: str
    language: Language
    words: tuple[Word, ...]
    """Content words."""
    quantities: tuple[Quantity, ...]
    skills: frozenset[str]
    credentials: frozenset[str]
    names: tuple[Word, ...]
    """Words written like names within the sentence."""
    strict_words: tuple[Word, ...]
    names_employer: bool = False
    """It has a word of an employer's name, which is no content word."""

    @property
    def stems(self) -> frozenset[str]:
        """Give the stems of the content words."""
        return frozenset(word.stem for word in self.words)

    @property
    def counts(self) -> tuple[Quantity, ...]:
        """Give the numbers that count things, time spent and years left out."""
        return tuple(quantity for quantity in self.quantities if quantity.kind == "count")

    @property
    def measures(self) -> tuple[Quantity, ...]:
        """Give all numbers but time spent and years."""
        return tuple(q for q in self.quantities if q.kind not in {"time", "year"})

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing in it to show."""
        return not (self.words or self.quantities or self.skills or self.credentials or self.names)


def read_clause(
    clause: str,
    *,
    is_start: bool,
    more_skills: frozenset[str] = frozenset(),
    known_names: frozenset[str] = frozenset(),
    otherwise: Language = "en",
) -> ClauseFacts:
    """Give the facts of a clause.

    ``more_skills`` are what the posting calls skills, ``known_names`` the words, in lower case, of
    employers' names: a name proves nothing of what is said about it. ``otherwise`` is the language
    of the letter, for clauses too short to tell.
    """
    text = normalise(clause)
    language = recognise_language(text, otherwise)
    degrees = degree_spans(text)
    lowered = text.lower()
    skills = find_skills(text) | {
        skill for skill in more_skills if re.search(rf"(?<!\w){re.escape(skill)}(?!\w)", lowered)
    }
    quantities = find_quantities(text, language)
    counted = [*degrees, *((quantity.start, quantity.end) for quantity in quantities)]
    names = tuple(
        word
        for word in _names(text, language, is_start=is_start)
        if not _is_within(word, degrees)
        and canonical_skill(word.text) not in skills
        and not (word.text.lower() in TONGUES and speaks(text))
    )
    words = tuple(
        word
        for word in content_words(text, language)
        if not _is_within(word, counted)
        and word not in names
        and not (word.is_capitalised and word.text.lower().removesuffix("'s") in known_names)
    )
    return ClauseFacts(
        text=text,
        language=language,
        words=words,
        quantities=tuple(quantity for quantity in quantities if quantity.text.lower() not in _ONE),
        skills=skills,
        credentials=find_credentials(text),
        names=names,
        strict_words=tuple(
            word for word in (*words, *names) if word.text.lower() in strict_words()
        ),
        names_employer=any(
            word.is_capitalised and word.text.lower() in known_names
            for word in split_words(text, language)[1:]
        ),
    )


def _is_within(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _names(text: str, language: Language, *, is_start: bool) -> tuple[Word, ...]:
    """Give capitalised words; nouns of German are left out, for all of them are."""
    if language == "de":
        return ()
    everything = split_words(text, language)
    first = everything[0] if everything and is_start else None
    return tuple(
        word
        for word in everything
        if word.is_capitalised
        and word.text not in _NEVER_NAMES
        and (word is not first or (language == "en" and _looks_like_a_name(word, language)))
    )


def _looks_like_a_name(word: Word, language: Language) -> bool:
    """Tell ``Google asks`` from ``Employers ask``: the first word of a sentence is always large."""
    lowered = word.text.lower()
    return (
        len(lowered) > 2
        and is_content(lowered, language)
        and not is_familiar(word.stem)
        and lowered not in verb_levels()
        and lowered not in sentence_openers()
        and not lowered.endswith(_COMMON_ENDINGS)
    )
