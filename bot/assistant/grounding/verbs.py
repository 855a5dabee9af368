"""Verbs: how much those of a text claim, from taking part to answering for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.stances import ANSWERING_FOR, TAKING_PART
from bot.assistant.grounding.lexicon.tables import (
    leading_titles,
    verb_levels,
    words_of_leading,
)
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.words import content_words, is_familiar, stem

_BEFORE_NOUN = re.compile(r"\b(?:my|your|our|the|an?|of|this|under|on|for)\s+$", re.IGNORECASE)
_BEHIND_ME = re.compile(
    r"\b(?:I|ich|je|yo)(?:'(?:ve|d))?\s+(?:\w+ ){0,2}$|\bj'(?:ai )?(?:\w+ ){0,1}$"
)
"""The verb that follows is what the writer says of themselves."""
_I_DID = re.compile(r"\bI(?: have|'ve| had)? (?:\w+ly )?(?P<verb>\w+)")
_LEADS_TO = re.compile(r"le(?:a?d|ads|ading) to\b", re.IGNORECASE)
_OF_A_BODY = re.compile(r"\b(?:the|an?|our|their|its|my) (?:[\w'-]+ ){1,2}$", re.IGNORECASE)
_IS_ONE = re.compile(r"\b(?:am|was|been|being|as)\b|'m\b|'ve been\b")
"""``the committee responsible for quality`` answers for it, not who speaks to them."""
_KEEPS_RUNNING = re.compile(r"\b(?:keep\w*|kept) [^,;.]{0,40}\brunning\b|\bup and running\b")
_LOOKED_AFTER = re.compile(
    r"\b(?:look(?:s|ed|ing)? after|took care of|tak(?:es?|ing) care of|maintain\w*|betreu\w+"
    r"|zuständig|kümmer\w+|atend\w+|occup\w+ de)\b",
    re.IGNORECASE,
)
"""Who looks after things answers for them; that is not to lead."""
_LEADS = 2
_NEW_SUBJECT = re.compile(
    r"(?:;|,? (?:and|but|und|aber|y|et)|,)\s+(?=(?:(?:since|in|from|seit|desde|depuis) "
    r"(?:[A-Z][a-z]+ )?\d{4} )?(?:I|ich|je|yo)\b)"
)
_LONG_TITLE = 6
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def outdoes(facts: ClauseFacts, line: Line) -> bool:
    """Tell whether the verb of a clause claims more than a line."""
    claimed = first_level(facts.text)
    if claimed is None:
        return _does(facts) and first_level(line.text) == 0
    return claimed > _shown_level(line, facts.text)


def claims_to_lead(text: str) -> bool:
    """Tell whether a verb of a text is one of leading."""
    return any(
        verb_levels().get(found[0].lower()) == _LEADS and not is_noun(text, found)
        for found in _WORD.finditer(text)
    )


def _does(facts: ClauseFacts) -> bool:
    """Tell whether the writer says to have done something, with a verb that no table has."""
    found = _I_DID.search(facts.text)
    return found is not None and any(
        word.start == found.start("verb") and (is_familiar(word.stem) or not is_plain(word))
        for word in facts.words
    )


def first_level(text: str) -> int | None:
    """Give the level of the first verb of a text that has one."""
    places = [(found.start(), 0) for found in TAKING_PART.finditer(text)]
    places += [
        (found.start(), 2)
        for found in ANSWERING_FOR.finditer(text)
        if _IS_ONE.search(text[: found.start()]) or not _OF_A_BODY.search(text[: found.start()])
    ]
    places += [
        (found.start(), verb_levels()[found[0].lower()])
        for found in _WORD.finditer(text)
        if found[0].lower() in verb_levels() and not is_noun(text, found)
    ]
    mine = [place for place in places if _BEHIND_ME.search(text[: place[0]])]
    return min(mine or places)[1] if places else None


def is_noun(text: str, found: re.Match[str]) -> bool:
    """Tell ``under my lead`` and ``the review`` from the verbs; so are names (Brightmere Audit)."""
    if found.start() and found[0][0].isupper():
        return True
    if _LEADS_TO.match(text[found.start() :]):
        return True
    if found[0].lower().endswith(("ship", "ing", "ed")):
        return False
    return bool(_BEFORE_NOUN.search(text[: found.start()]))


def leads_by_title(words: Iterable[str]) -> bool:
    """Tell whether words of a title answer for people and work (``Teamleiterin`` too)."""
    return any(
        word in leading_titles()
        or any(len(title) >= _LONG_TITLE and word.endswith(title) for title in leading_titles())
        for word in words
    )


def _shown_level(line: Line, claim: str) -> int:
    """Give what a line shows: 0 when it begins with taking part, else its highest.

    A verb that stands in the line itself is never too strong.
    """
    told = _clause_told(line, claim)
    if first_level(told) == 0:
        return 0
    words = _WORD.findall(told.lower())
    own = _WORD.findall(_KEEPS_RUNNING.sub("", told.lower()))
    if set(own) & words_of_leading() or ANSWERING_FOR.search(told):
        return 2
    if ANSWERING_FOR.search(claim) and _LOOKED_AFTER.search(told):
        return 2
    claimed = next((w for w in _WORD.findall(claim.lower()) if w in verb_levels()), "")
    if claimed and stem(claimed, line.language) in line.all_stems:
        return 2
    levels = [verb_levels()[word] for word in words if word in verb_levels()]
    titles = set(_WORD.findall(line.heading.lower()))
    return 2 if not levels and leads_by_title(titles) else max(levels, default=1)


def _clause_told(line: Line, claim: str) -> str:
    """Give the clause of a line that tells most of a claim; each begins with an ``I`` of its own.

    ``I helped to write the rules, and since 2022 I have run the club``.
    """
    clauses = _NEW_SUBJECT.split(line.text)
    if len(clauses) == 1:
        return line.text
    said = {word.stem for word in content_words(claim)}
    return max(
        clauses,
        key=lambda one: len(said & {word.stem for word in content_words(one, line.language)}),
    )
