"""Gaps: what somebody says they lack, held against what their résumé has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.polarity import NEGATORS
from bot.assistant.grounding.lexicon.tables import proficiencies, verb_levels
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.persons import is_general, is_person, works_with_people
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.support import coverage
from bot.assistant.grounding.surroundings import Finding
from bot.assistant.grounding.tongues import find_tongues
from bot.assistant.grounding.words import Word, content_words, say_the_same

_HEDGED = re.compile(
    r"\b(?:basic|beginner|part-|partly|familiar|exposure|conversational)", re.IGNORECASE
)
_HELPED = re.compile(r"\b(?:assisted|helped|supported|unterstütz\w+|apoy\w+)\b", re.IGNORECASE)
_EMPTY = frozenset(
    {
        "besitze",
        "besitzen",
        "possède",
        "poseo",
        "dispongo",
        "own",
        "possess",
        "anything",
        "nothing",
        "new",
        "any",
        "single",
        "thing",
        "ever",
        "other",
    }
)
_LEADING = re.compile(
    r"\b(?:led|lead|leading|managed?|supervised?|geleitet|geführt|leiten|führen|dirigid[oa]|dirigir"
    r"|liderado|dirigé|encadré|géré)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:people|teams?|staff|anyone|anybody|nobody|no one|niemand\w*|jemand\w*|nadie|alguien"
    r"|personne|others|employees|colleagues|mitarbeit\w+|menschen"
    r"|personas|equipos?|équipes?|personnes)\b",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"\b(?:anyone|anybody|nobody|no one|niemand\w*|jemand\w*|nadie|alguien|personne)\b",
    re.IGNORECASE,
)
_NOT_ALONE = re.compile(r"\b(?:alone|by myself|on my own|only|allein|solo|seule?)\b", re.IGNORECASE)
_DENYING = re.compile(
    r"\b(?:not|never|no|yet|so far|have|had|has|I|unfortunately|experience|any|with|of|do|did|does"
    r"|been|my|am|is|are|was|were)\b|n't\b",
    re.IGNORECASE,
)
_NEAR, _NEARER, _SOME_0_1 = 0.42, 0.14, 0.33
"""Cosine with a line of the résumé, by how much it must be above the posting's, and the share of
words that a line says; measured on honest and invented gaps of the cases worked on."""
_OR = re.compile(r"\s(?:or|nor|oder|ni|ou|o)\s(?=\w)", re.IGNORECASE)
_EVER_WORKED = re.compile(
    r"\b(?:never|not|no|nie|nicht|kein\w*|nunca|no he|jamais|pas)\b.{0,25}"
    r"\b(?:work\w*|deal\w*|treat\w*|gearbeitet|trabaj\w+|travaill\w+)\b",
    re.IGNORECASE,
)
"""``I have never worked with stroke patients``: the ward shows them."""
_A_FEW_WORDS, _MOST_0_1 = 3, 0.75


def find_false_gap(
    facts: ClauseFacts,
    lines: Sequence[Line],
    tongues: Sequence[str],
    *,
    posting: Sequence[Line] = (),
    similarity: Similarity | None = None,
) -> Finding:
    """Find a line that has what is said to be lacking; no problem when there is none.

    With a similarity, also one that means what is denied far more than the posting does: what
    somebody truly lacks is asked for there.
    """
    for name, level in find_tongues(facts.text).items():
        if level is None and any((find_tongues(text).get(name) or 0) > 1 for text in tongues):
            return Finding(f"the résumé does name {name}", ())
    if facts.words and all(word.text.lower() in proficiencies() for word in _words(facts)):
        return Finding("", ())
    for told in _alternatives(facts):
        if (finding := _find_line(told, lines)).problem:
            return finding
    if similarity is None or facts.quantities or _NOT_ALONE.search(facts.text):
        return Finding("", ())
    return _find_meant(facts, lines, posting, similarity)


def _find_meant(
    facts: ClauseFacts, lines: Sequence[Line], posting: Sequence[Line], similarity: Similarity
) -> Finding:
    told = replace(facts, words=_words(facts))
    said = [
        line
        for line in lines
        if told.words and coverage(told, (line,), with_fields=False) >= _SOME_0_1
    ]
    if not said:
        return Finding("", ())
    denied = " ".join(_DENYING.sub(" ", facts.text).split())
    cosines = similarity.to_lines(denied, (*lines, *posting))
    nearest = max(lines, key=lambda line: cosines.get(line.quote, 0.0))
    own = cosines.get(nearest.quote, 0.0)
    asked = max((cosines.get(line.quote, 0.0) for line in posting), default=0.0)
    is_hedged = _HEDGED.search(nearest.whole) or NEGATORS.search(nearest.text)
    if own < _NEAR or own - asked < _NEARER or is_hedged or _HELPED.search(nearest.text):
        return Finding("", ())
    return Finding("the résumé does say so", (nearest,))


def _alternatives(facts: ClauseFacts) -> tuple[ClauseFacts, ...]:
    """Give what each side of ``to teach or to lead anybody`` denies, besides the whole."""
    found = _OR.search(facts.text)
    if found is None or facts.skills or facts.credentials or facts.names:
        return (facts,)
    sides = [
        [word for word in _words(facts) if word.start < found.start()],
        [word for word in _words(facts) if word.start > found.start()],
    ]
    return (facts, *(replace(facts, words=tuple(side)) for side in sides if side))


def _find_line(facts: ClauseFacts, lines: Sequence[Line]) -> Finding:
    for line in lines:
        if facts.skills & line.skills and not _has_more_words(facts):
            named = ", ".join(sorted(facts.skills & line.skills))
            return Finding(f"the résumé does name {named}", (line,))
        if _is_said_of_people(facts, line) or _is_said(facts, line):
            return Finding("the résumé does say so", (line,))
    return Finding("", ())


def _words(facts: ClauseFacts) -> tuple[Word, ...]:
    words = tuple(
        word
        for word in facts.words
        if not NEGATORS.fullmatch(word.text) and word.text.lower() not in _EMPTY
    )
    if facts.quantities:
        return words
    return tuple(word for word in words if is_general(word.text) or not is_plain(word)) or words


def _has_more_words(facts: ClauseFacts) -> bool:
    """Tell whether the gap is narrower than the skill (``Kubernetes in production``)."""
    named = [word.stem for skill in facts.skills for word in content_words(skill)]
    return any(
        word.text.lower() not in verb_levels()
        and not any(say_the_same(word.stem, other) for other in named)
        and not any(word.text.lower() in skill for skill in facts.skills)
        for word in _words(facts)
    )


def _is_said(facts: ClauseFacts, line: Line) -> bool:
    words = _words(facts)
    if facts.skills and all(map(is_plain, words)):
        return False
    is_hedged = bool(_HEDGED.search(line.whole) or NEGATORS.search(line.text))
    if any(word.text.lower() in verb_levels() for word in words):
        is_hedged = is_hedged or bool(_HELPED.search(line.text))
    if is_hedged or not (words or facts.credentials):
        return False
    if facts.credentials and not facts.credentials <= line.credentials:
        return False
    if any(name.stem not in line.all_stems for name in facts.names):
        return False
    things = [word for word in words if not is_person(word.text)]
    if _EVER_WORKED.search(facts.text) and things and not facts.skills:
        words = tuple(things)
    enough = _MOST_0_1 if len(words) >= _A_FEW_WORDS else 1.0
    return coverage(replace(facts, words=words), (line,), with_fields=False) >= enough


def _verb_is_said(facts: ClauseFacts, line: Line) -> bool:
    return any(
        say_the_same(word.stem, other)
        for word in facts.words
        if not NEGATORS.fullmatch(word.text) and not is_general(word.text)
        for other in line.stems
    )


def _is_said_of_people(facts: ClauseFacts, line: Line) -> bool:
    """Tell ``I never led people`` from a line that leads a number of them, or a team."""
    if not _PEOPLE.search(facts.text):
        return False
    if _ANYBODY.search(facts.text) and works_with_people(line) and _verb_is_said(facts, line):
        return True
    if not _LEADING.search(facts.text):
        return False
    first = content_words(line.text, line.language)[:1]
    leads = any(verb_levels().get(word.text.lower(), 0) == 2 for word in first)
    return leads and bool(line.quantities or _PEOPLE.search(line.text))
