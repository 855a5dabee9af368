"""Following up: whether a question goes on from what was talked about, or says itself of whom."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from bot.llm.asking import asks_of_work, without_cues
from bot.llm.ranking import stems
from knowledge.documents import Source
from knowledge.titles import NamedRole, comparable, named_sources

CONNECTIVE = re.compile(
    r"^\s*(?:and|but|or|so|also|then|what about|how about|and what about|and how about|und|aber"
    r"|oder|wie sieht es (?:mit|bei)|was ist mit|y|pero|qué (?:tal|hay de)|y qué hay de|et|mais|ou"
    r"|et pour|qu'en est-il d[eu])\b[\s,]*(?:for|in|bei|für|para|pour)?\b[\s,]*",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:they|them|their|theirs|it|its|he|she|him|her|his|that|this|those|these|one|ones"
    r"|the (?:role|job|position|posting|first|second|last|same)|such a|sie|ihr|ihre|er|dafür"
    r"|dieser|diese|dieses|ellos|ellas|eso|esa|ese|esto|ils|elles|cela|ça|ce rôle)\b",
    re.IGNORECASE,
)
_OWN_CIRCLE = re.compile(
    r"\b(?:(?:someone|somebody|anyone|anybody|people|a person) (?:who|that|with|without)"
    r"|(?:jobs?|roles?|careers?|professions?|occupations?) (?:that|which|where"
    r"|for (?:people|some))"
    r"|jemand\w*,? (?:der|die|mit|ohne)|alguien (?:que|con|sin)|quelqu'un (?:qui|avec|sans))\b",
    re.IGNORECASE,
)
"""Whom "that" and "their" go back to within the question: "someone who uses their hands"."""
_INDEFINITE = re.compile(
    r"(?:\b(?P<had>need|needs|have|has|having|get|hold|holds|require|requires|take|pass|wear|own"
    r"|with|without|in|on|at)\s+)?\b(?:an?|un[ae]?|eine?[nrm]?)\s+(?P<noun>[\w-]{4,})",
    re.IGNORECASE,
)
"""Whom a question is about; what one needs or has ("a master's degree") is nobody."""
_NOT_A_ROLE = re.compile(
    r"week|month|year|hour|good|great|typical|usual|normal|particular|certain|specific|job|role"
    r"|career|portfolio|semana|hora|buen|bonne?|semaine|mois|heure|woche|monat|stunde|gute",
    re.IGNORECASE,
)
_AS_NEAR = 0.83
"""Likeness of a mistyped role to its name, of 1; "plumer" and "plumber" have 0.92."""
FEW_WORDS = 6
_ONESELF = re.compile(r"\b(?:i|one|you|we|me|my)\b", re.IGNORECASE)
_WORDS_OF_ONESELF = 12
"""Words up to which "how much would I earn in my first year?" goes on from what was said."""
_CONDITIONS = re.compile(
    r"\b(?:nights?|weekends?|shifts?|hours|holidays|travel|overtime|part[- ]time|full[- ]time"
    r"|stress\w*|hard|difficult|dangerous|boring|physical\w*|outdoors|alone|uniform|in demand)\b",
    re.IGNORECASE,
)
"""What a role may be like; a short question with such a word goes on."""
_APART = re.compile(
    r"\b(?:differ(?:s|ent|ence)?|distinguish\w*|compar\w+|versus|vs|better than|same as)\b",
    re.IGNORECASE,
)
_KINDS_OF_WORK = re.compile(
    r"\b(?:jobs|roles|careers|professions|occupations|postings)\b", re.IGNORECASE
)


def is_follow_up(question: str, names: Sequence[NamedRole]) -> bool:
    """Tell whether an English question goes on from what was talked about."""
    if CONNECTIVE.match(question):
        return True
    if held_against(question, names):
        return True
    if named_sources(question, names) or _has_own_subject(question, names):
        return False
    if _REFERENCE.search(question):
        return True
    words = len(question.split())
    of_oneself = _ONESELF.search(question) and not _KINDS_OF_WORK.search(question)
    limit = _WORDS_OF_ONESELF if of_oneself else FEW_WORDS
    return words <= limit and bool(asks_of_work(question) or _CONDITIONS.search(question))


def held_against(question: str, names: Sequence[NamedRole]) -> str:
    """Give the one role that "it" is held against: "how is it different from a nurse?"."""
    if not (_REFERENCE.search(question) and _APART.search(question)):
        return ""
    found = named_sources(question, names)
    titles = [" ".join(name.words) for name in names if name.is_title and name.source_id in found]
    return titles[0] if len(titles) == 1 else ""


def goes_on(question: str) -> bool:
    """Tell whether a question goes on from the one before: "and which tools?"."""
    return CONNECTIVE.match(question) is not None


def leaves_open_whom(question: str, sources: Sequence[Source]) -> bool:
    """Tell whether a question asks for nothing but a kind of fact, and not of whom: "the pay?"."""
    rest = CONNECTIVE.sub("", question, count=1)
    is_bare = not stems(_REFERENCE.sub(" ", without_cues(rest)))
    return is_bare and asks_of_work(question) and not names_whom(question, sources)


def names_whom(question: str, sources: Sequence[Source]) -> bool:
    """Tell whether a question says itself whom or what it is about."""
    names = role_names(sources)
    return bool(named_sources(question, names)) or _has_own_subject(question, names)


def _has_own_subject(question: str, names: Sequence[NamedRole]) -> bool:
    """Tell whether a question names whom it is about, though no role is called exactly so.

    An answer about the role before would be read as one about the plumber who was mistyped.
    """
    if _OWN_CIRCLE.search(question):
        return True
    nouns = [found["noun"] for found in _INDEFINITE.finditer(question) if not found["had"]]
    if any(not asks_of_work(noun) and not _NOT_A_ROLE.match(noun) for noun in nouns):
        return True
    roles = {name.words[0] for name in names if len(name.words) == 1}
    words = (word for word in comparable(question) if len(word) > 4 and not asks_of_work(word))
    return any(
        not role.startswith(word)
        for word in words
        for role in difflib.get_close_matches(word, roles, n=1, cutoff=_AS_NEAR)
    )


def role_names(sources: Sequence[Source]) -> list[NamedRole]:
    """Give every title and other name of the sources."""
    return [
        NamedRole(source.id, words, is_title=name == source.title)
        for source in sources
        for name in (source.title, *other_names(source))
        if (words := comparable(name))
    ]


def other_names(source: Source) -> list[str]:
    """Give what a source is called besides its title."""
    return str(source.metadata.get("also_known_as", "")).split("\n")
