"""Courtesies: they claim nothing, so what they name in passing must be known already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from bot.assistant.grounding.applying import PostingWords
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.courtesies import MEETING
from bot.assistant.grounding.lexicon.tables import anchors_of_applying
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.surroundings import Finding
from bot.assistant.grounding.words import content_words, split_words
from bot.domain.identity import Language

_PAPERS = re.compile(r"\b(?:certificates?|certificados?|certificats?)\b", re.IGNORECASE)
"""Sheets that lie with a letter, whatever they certify."""
_OWN = re.compile(
    r"\b(?:my|mein\w*|mis?|mon|ma|mes) (?!letter|application|bewerbung|candidatura|carta|lettre"
    r"|candidature|lack|interest|wish|questions?|start|move|first)",
    re.IGNORECASE,
)
_WITH_TITLE = re.compile(
    r"\b(?:Frau|Herrn?|Mr|Mrs|Ms|Dr|Prof(?:essor\w*)?|Sra?|[Ss]eñora?|[Dd]on|[Dd]oña|Mme|[Mm]adame"
    r"|[Mm]onsieur|[Dd]octor|[Dd]octeur)\.? (?:[A-Z]\w+ )?(?P<name>[A-Z][\w-]+)"
)
_POST = re.compile(
    r"\b(?:(?:post|position|role|job|vacancy|opening) (?:of|as) (?:an? |the )?|(?:stelle|position)"
    r" als (?:eine? )?|(?:puesto|vacante|plaza|cargo) de |(?:poste|emploi) d(?:e |'))"
    r"(?P<title>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?)",
    re.IGNORECASE,
)
_NOTHING = Finding("", ())


def judge_courtesy(
    facts: ClauseFacts, lines: Sequence[Line], posting: PostingWords, *, held: frozenset[str]
) -> Finding:
    """Ask of what a courtesy names in passing that the résumé or the posting has it.

    What it calls one's own must stand in the résumé, the post it names must be the posting's.
    ``lines`` are those of both, ``held`` the credentials of the person.
    """
    if MEETING.search(facts.text):
        return Finding("neither the résumé nor the posting tells of it", ())
    if _names_another_post(facts, posting):
        return Finding("the posting is for another post", ())
    is_own = _OWN.search(facts.text) is not None
    shown = [line for line in lines if line.material.kind == "resume"] if is_own else lines
    unknown = find_unknown_skill(facts, shown)
    if unknown.problem:
        return unknown
    papers = {"degree", "certified"} if _PAPERS.search(facts.text) else {"degree"}
    known = held.union(name for line in shown for name in line.credentials)
    for name in sorted(facts.credentials - known - papers):
        return _stands_nowhere(name)
    return find_unknown_name(facts, shown, posting.names)


def _names_another_post(facts: ClauseFacts, posting: PostingWords) -> bool:
    """Tell whether no word of the post that a clause names is of the posting's title."""
    found = _POST.search(facts.text)
    if found is None:
        return False
    title = content_words(found["title"], facts.language)
    return bool(title) and not any(word.stem in posting.names for word in title)


def find_unknown_skill(
    facts: ClauseFacts, lines: Sequence[Line], asked: frozenset[str] = frozenset()
) -> Finding:
    """Find a skill that no line has and the posting does not ask for."""
    known = asked.union(skill for line in lines for skill in line.skills)
    for skill in sorted(facts.skills - known):
        return _stands_nowhere(skill)
    return _NOTHING


def find_unknown_name(
    facts: ClauseFacts, lines: Sequence[Line], names: frozenset[str] = frozenset()
) -> Finding:
    """Find a name of which neither a line nor ``names``, as stems, has any part."""
    known = names.union(stem for line in lines for stem in line.all_stems)
    if (person := _WITH_TITLE.search(facts.text)) and not any(
        word.stem in known for word in split_words(person["name"])
    ):
        return _stands_nowhere(person["name"])
    for name in facts.names:
        if any(name.text.lower() in anchors_of_applying(one) for one in get_args(Language)):
            continue
        if name.stem not in known and not any(
            word.stem in known for word in split_words(name.text)
        ):
            return _stands_nowhere(name.text)
    return _NOTHING


def _stands_nowhere(name: str) -> Finding:
    return Finding(f"“{name}” stands neither in the résumé nor in the posting", ())
