"""The check of strength: no verb, tie or level says more than the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lexicon.stances import ANSWERING_FOR, PASSIVE, RELATIONS
from bot.assistant.grounding.lexicon.tables import (
    plain_words,
    proficiencies,
    verb_levels,
)
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_general, is_person, works_with_people
from bot.assistant.grounding.verbs import is_noun, leads_by_title, outdoes
from bot.assistant.grounding.words import Word, content_words, say_the_same, stem

_TEACHES = re.compile(
    r"\b(?:years?|months?|decades?|time|work|jobs?|roles?|experience|meetings?|projects?|courses?"
    r"|seasons?|shifts?|training|studies|practice|days?|nights?|weeks?|that|this|it)\b",
    re.IGNORECASE,
)
"""What teaches without being a person."""
_I_AM = re.compile(r"I\b|my\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\b(?:for|under) (?:the|our|an?)\b", re.IGNORECASE)
"""Behind these somebody else's title stands (``stood in for the general manager``)."""
_NOT_TAKEN = re.compile(
    r"\b(?:offered|declined|turned down|applied for|angeboten|abgelehnt|ofrecieron|rechacé"
    r"|proposée?|refusée?)\b",
    re.IGNORECASE,
)
"""A line of a title that was never held."""
_RANKS = frozenset(
    {
        "general", "senior", "lead", "chief", "principal", "deputy", "executive", "regional",
        "managing",
    }
)  # fmt: skip
_RUNNING = frozenset({"run", "ran", "running"})
_HEAD_FIRST = frozenset({"es", "fr"})
"""Languages that say what a thing is like behind it."""
_FOR_ME = re.compile(r"\b(?:for|to|with) me\b", re.IGNORECASE)
_END_OF_PHRASE = re.compile(
    r"\b(?:of|at|in|on|with|for|and|which|that|who|to|by|from|across|while|until|since|when|after"
    r"|through|into|during|so|together|von|bei|mit|für|und|der|die|das|im|in|de|del|en|con|para|y|que|à|au"
    r"|chez|et|pour|dans|qui)\b",
    re.IGNORECASE,
)
_IS_TITLED = re.compile(
    r"\b(?:I am|I'm|I was|I have been|I became|as|my (?:position|title|role|job)\b[^,;]{0,40}?\b"
    r"(?:is|was|has been)|ich bin|ich war|als|soy|fui|como|je suis|j'étais"
    r"|comme|en tant que)\s+(?:an?|the|de[rnm]|die|das|eine?|el|la|un|une|le)?\s*"
    r"(?P<title>(?:(?!and\b|und\b|y\b|et\b)[\w'-]+\s*){1,4})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def strength_problem(
    facts: ClauseFacts,
    group: tuple[Line, ...],
    *,
    scope: Sequence[Line] = (),
    with_verbs: bool = True,
) -> str:
    """Find a verb, a tie or a level that says more than the lines.

    A title may stand in any line of ``scope`` under the same heading.
    """
    for line in _contributing(facts, group):
        if with_verbs and outdoes(facts, line):
            return "the verb claims more than the evidence"
        if is_turned_to_passive(facts.text, line):
            return "the evidence says it the other way round"
    if (thing := _led_without_evidence(facts, group)) or (
        thing := _unheld_title(facts, _with_siblings(group, scope))
    ):
        return f"the evidence names no “{thing}”"
    return _tie_problem(facts, group) or _proficiency_problem(facts, group)


def _with_siblings(group: tuple[Line, ...], scope: Sequence[Line]) -> tuple[Line, ...]:
    headings = {line.heading for line in group if line.heading}
    return (*group, *(line for line in scope if line.heading in headings and line not in group))


def _tie_problem(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    for relation in RELATIONS:
        if not relation.search(facts.text) or any(relation.search(line.whole) for line in group):
            continue
        is_answered = ANSWERING_FOR.search(facts.text) and not outdoes(facts, group[0])
        if not is_answered:
            return "the evidence names no such tie"
    return ""


def _proficiency_problem(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    level = _proficiency(facts.text)
    if level == 3 and not any(_proficiency(line.whole) == 3 for line in group):
        return "the evidence does not say how well"
    if level == 2 and any(_proficiency(line.whole) == 0 for line in group):
        return "the evidence speaks of basic knowledge"
    return ""


def _led_without_evidence(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find what is said to be led and stands in no line (``I lead the department``)."""
    for found in _WORD.finditer(facts.text):
        runs = found[0].lower() in _RUNNING
        if not runs and (verb_levels().get(found[0].lower(), 0) < 2 or is_noun(facts.text, found)):
            continue
        following = re.split(r"[,;.]", facts.text[found.end() :], maxsplit=1)[0]
        phrase = _END_OF_PHRASE.split(following, maxsplit=1)[0]
        things = content_words(phrase, facts.language)
        shown = {one for line in group for one in (*line.all_stems, *line.heading_stems)}
        head = 0 if facts.language in _HEAD_FIRST else -1
        is_shown = things and any(say_the_same(things[head].stem, other) for other in shown)
        if _leads_people_in_general(things, group):
            continue
        if things and not is_shown and not runs:
            return things[head].text
        if things and _is_whole_employer(things, group):
            return f"leading of {phrase.strip()}"
    return ""


def _leads_people_in_general(things: Sequence[Word], group: Sequence[Line]) -> bool:
    """Tell whether a line leads or teaches those whom a claim calls ``people`` or ``staff``."""
    return (
        bool(things)
        and all(is_general(thing.text) or thing.text.lower() in plain_words() for thing in things)
        and any(map(works_with_people, group))
    )


def _is_whole_employer(things: Sequence[Word], group: tuple[Line, ...]) -> bool:
    """Tell whether what is led is the employer, by somebody whose title does not say so."""
    told = {
        one
        for line in group
        for one in line.all_stems
        if line.text.rstrip(" .") not in line.heading and one not in line.heading_stems
    }
    titles = {word for line in group for word in _WORD.findall(line.heading.lower())}
    if leads_by_title(titles):
        return False
    return not any(say_the_same(thing.stem, other) for thing in things for other in told)


def _unheld_title(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find a title of leading that no heading or summary gives (``I am the shift leader``)."""
    found = _IS_TITLED.search(facts.text)
    if found is None:
        return ""
    titles = [word for word in _WORD.findall(found["title"].lower()) if leads_by_title([word])]
    shown = {word for line in group for word in _WORD.findall(line.heading.lower())}
    for line in group:
        words = [] if _NOT_TAKEN.search(line.text) else _WORD.findall(line.text.lower())
        shown.update(words[:1] if line.heading else words)
    missing = next((title for title in titles if title not in shown), "")
    if missing or not _I_AM.match(found[0]):
        return missing
    return _missing_of_title(found["title"], facts, group)


def _missing_of_title(title: str, facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find a word of a title that the position's own lacks (``general manager``, ``associate``)."""
    phrase = _END_OF_PHRASE.split(title, maxsplit=1)[0]
    words = content_words(phrase, facts.language)
    shown = {one for line in group for one in line.heading_stems}
    shown.update(one for line in group if not _OF_ANOTHER.search(line.text) for one in line.stems)
    if not words or facts.language != "en" or not all(line.heading for line in group):
        return ""
    if is_general(words[-1].text) or not is_person(words[-1].text):
        return ""
    asked = [word for word in words if word is words[-1] or word.text.lower() in _RANKS]
    return next(
        (word.text for word in asked if not any(say_the_same(word.stem, other) for other in shown)),
        "",
    )


def _contributing(facts: ClauseFacts, group: tuple[Line, ...]) -> list[Line]:
    """Give the lines that share a thing with the clause, not only its verb."""
    things = [
        word.stem for word in (*facts.words, *facts.names) if word.text.lower() not in verb_levels()
    ]
    lines = [
        line
        for line in group
        if any(say_the_same(thing, other) for thing in things for other in line.stems)
    ]
    return lines or list(group)


def is_turned_to_passive(text: str, anchor: Line) -> bool:
    """Tell whether the clause has done to somebody what the line says they did."""
    if _FOR_ME.search(text) and not re.search(r"\bI\b", text):
        first = next(iter(_WORD.findall(anchor.text.lower())), "")
        return first in verb_levels() and first in _WORD.findall(text.lower())
    found = PASSIVE.search(text)
    if found and found["done_to"] and recognise_language(text) in _HEAD_FIRST:
        return False
    if found is None or (found["done_to"] and not _is_done_by_people(text[: found.start()])):
        return False
    verb = (found["verb"] or found["done_to"]).lower()
    if re.search(rf"\b(?:was|been|being) {verb}\b|\b{verb} me\b", anchor.text):
        return False
    if re.match(rf"{verb} (?:with|at|in|by|as|for|to)\b", anchor.text, re.IGNORECASE):
        return False
    own = frozenset(stem(word, anchor.language) for word in _WORD.findall(anchor.text.lower()))
    return stem(verb, anchor.language) in own


def _is_done_by_people(subject: str) -> bool:
    """Tell ``the chef taught me`` from ``fifteen years have taught me``."""
    words = _WORD.findall(subject)
    return not _TEACHES.search(subject) or any(map(is_person, words))


def _proficiency(text: str) -> int:
    levels = [proficiencies()[w] for w in _WORD.findall(text.lower()) if w in proficiencies()]
    if not levels:
        return 1
    return 0 if 0 in levels else max(levels)
