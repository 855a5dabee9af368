"""Answers: what the user told of one skill, as a sentence of a letter."""

from __future__ import annotations

import re
from typing import Final

from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.statement import Statement
from bot.domain.identity import Language

_USED: Final[dict[Language, str]] = {
    "en": "I used {skill} {place}.",
    "de": "{skill} habe ich {place} eingesetzt.",
    "es": "He usado {skill} {place}.",
    "fr": "J'ai utilisé {skill} {place}.",
}
_PLACES: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"^(?:at|in|on|for|while|during|with)\b", re.IGNORECASE),
    "de": re.compile(r"^(?:bei|beim|im|in|für|während|auf)\b", re.IGNORECASE),
    "es": re.compile(r"^(?:en|para|durante)\b", re.IGNORECASE),
    "fr": re.compile(r"^(?:chez|dans|pour|pendant|lors|en|à|au)\b", re.IGNORECASE),
}
_VERB: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\bI\b|\bwe\b", re.IGNORECASE),
    "de": re.compile(r"\b(?:ich|wir|habe|haben|wurde)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:he|hemos|yo)\b|\w(?:é|í)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:je|nous)\b|\bj'", re.IGNORECASE),
}


def say_answer(line: str, language: Language) -> Statement | None:
    """Say ``Kafka: At Meridian, for billing`` as a sentence (``I used Kafka at Meridian, …``).

    None where the answer is a sentence of its own, or in another language than the letter.
    """
    skill, mark, place = line.partition(": ")
    place = place.rstrip(" .!;")
    is_place = bool(mark) and _PLACES[language].match(place) and not _VERB[language].search(place)
    if not is_place or recognise_language(place, language) != language:
        return None
    lowered = place[0].lower() + place[1:]
    return Statement(_USED[language].format(skill=skill, place=lowered))
