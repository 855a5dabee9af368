"""Asides: what a courtesy or a wish tells of the candidate in the same breath."""

from __future__ import annotations

from bot.assistant.grounding.applying import (
    PostingWords,
    has_only_words_of_applying,
    tells_nothing_else,
)
from bot.assistant.grounding.deeds import find_deed
from bot.assistant.grounding.lexicon.applying import BESIDES, LEAD_IN, ME, OBJECT, OF_YOU, OWN_THING
from bot.assistant.grounding.lexicon.stances import LEARNING, WISH
from bot.domain.identity import Language


def told_besides(clause: str, posting: PostingWords, language: Language) -> str:
    """Give what a courtesy tells in the same breath (``.. of a nurse who led two wards``)."""
    if told := deed_besides(clause, posting, language):
        return told
    found = BESIDES[language].search(clause, 1)
    told = found["told"] if found else ""
    is_told = ME.search(told) is not None or not OF_YOU.search(told)
    if not is_told or WISH.search(told) or tells_nothing_else(told, posting, language):
        return ""
    return told


def deed_besides(clause: str, posting: PostingWords, language: Language) -> str:
    """Give what a wish says that one is or did (``As a certified welder, I would ..``)."""
    lead_in = LEAD_IN.match(clause)
    if lead_in and not has_only_words_of_applying(lead_in["told"], posting, language):
        return lead_in["told"]
    if (own := OWN_THING.search(clause)) and not LEARNING.search(clause):
        return own["told"]
    deed = find_deed(clause, language)
    if deed is None:
        return ""
    besides = BESIDES[language].search(clause, 1)
    if besides and besides.start() < deed.end():
        return besides["told"]
    object_ = OBJECT.search(clause[: deed.end()])
    return object_["told"] if object_ else ""
