"""Persons: words for people in general, and whether a line leads or teaches some."""

from __future__ import annotations

import re

from bot.assistant.grounding.lexicon.tables import (
    general_persons,
    no_persons,
    verb_levels,
)
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.words import split_words, stem

_PERSON_ENDING = re.compile(
    r"(?:er|or|ist|ian|ant|ee|man|men|wom[ae]n|person|people|hire|nurse|cook|chef|clerk|apprentice"
    r"|junior|intern|assistant|associate|trainee|aide|technician|guide|agent|student|graduate"
    r"|leute|kraft|kräften?|hilfen?|innen|azubi|lehrling|ende[nr]?|dor|dora|ista|ante|eur|euse|ier"
    r"|ière|ienne?|ente|comptable|parent|lingen?|child|children|patient|guest|pupil|client|famil(?:y|ies)|owner)s?$",
    re.IGNORECASE,
)
_ANSWERED_FOR = 2
_UNDER = re.compile(
    r"\b(?:direct reports|team of|reports? to (?:me|him|her)|staff of|encadrement|leitung|führung"
    r"|dirección)\b",
    re.IGNORECASE,
)
_WITH_PEOPLE = frozenset(
    stem(verb, "en")
    for verb in (
        "supervise", "lead", "led", "manage", "oversee", "oversaw", "head", "direct", "train",
        "coach", "mentor", "teach", "taught", "hire", "recruit", "onboard", "instruct", "brief",
        "schedule", "coordinate",
    )
)  # fmt: skip
_WITH_PEOPLE_ELSEWHERE = re.compile(
    r"\b(?:f(?:ü|u)hr\w+|leit\w+|geleitet|geführt|schul\w+|ausbild\w+|dirig\w+|supervis\w+"
    r"|form\w+|encadr\w+|tutor\w*|mentor\w*|team|squad|crew|reports?|direct reports)\b",
    re.IGNORECASE,
)


def is_general(word: str) -> bool:
    """Tell whether a word names people without saying what they do (``people``, ``staff``)."""
    return word.lower() in general_persons()


def is_person(word: str) -> bool:
    """Tell whether a word may name people by what they do (``pickers``, ``seasonal hires``)."""
    lowered = word.lower()
    return is_general(lowered) or (
        bool(_PERSON_ENDING.search(lowered)) and lowered.rstrip("s") not in no_persons()
    )


def works_with_people(line: Line) -> bool:
    """Tell whether a line leads or teaches somebody."""
    words = split_words(line.text, line.language)
    has_verb = any(word.stem in _WITH_PEOPLE for word in words)
    return (has_verb or bool(_WITH_PEOPLE_ELSEWHERE.search(line.text))) and any(
        is_person(word.text) for word in words
    )


def leads_people(line: Line) -> bool:
    """Tell whether a line answers for somebody."""
    words = [word.text.lower() for word in split_words(line.text, line.language)]
    return works_with_people(line) and (
        any(verb_levels().get(word, 0) == _ANSWERED_FOR for word in words)
        or bool(_UNDER.search(line.text))
    )
