"""Related lines: for what is asked in other words than any line names."""

from __future__ import annotations

import re

from bot.assistant.fit.facets import Facet
from bot.assistant.fit.naming import IS_RUNNING, NOT_BEGUN, spells_out
from bot.assistant.fit.person import Person
from bot.assistant.grounding.facts import ClauseFacts, read_clause
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.support import coverage_of_text
from bot.assistant.grounding.words import content_words, say_the_same
from bot.domain.posting import RequirementKind

_MET = 0.62
_PARTLY = 0.46
"""Of ``_nearness``; measured with MiniLM on five pairs of other projects: lines that a reader would
name lie at 0.47 to 0.98, lines that share nothing with the requirement below 0.45."""
_NEAREST = 0.44
"""Below it a line has mostly nothing to do with what is asked, and naming it would puzzle: of 46
nearest lines of our own pairs that lie below, a reader would find five to the point."""
_WEIGHT_OF_WORDS = 0.3
_SHOWN = 2
_FEW_WORDS = 4
_SAME_START, _ENDING = 5, 4
_GENERIC = re.compile(
    r"\b(?:kenntnisse?n?|erfahrung(?:en)?|knowledge|experience|skills?|conocimientos?|experiencia"
    r"|habilidades|connaissances?|compétences?|expérience)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"^\W*{_GENERIC.pattern}\s*:\s*", re.IGNORECASE)
"""``Kenntnisse: SAP, Excel`` shares a word with any ``Kenntnisse im …`` and says nothing of it."""
_ORDINAL = re.compile(
    r"\b(?:first|second|third|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|primer[oa]?|segund[oa]"
    r"|première?|deuxième|seconde?)\b(?! (?:aid|hilfe|secours))",
    re.IGNORECASE,
)
"""``Chemie als zweites Fach`` is not shown by a second exam."""
_INITIALS = re.compile(r"(?<![\w.])(?!(?:USA|GmbH|AND|THE|NOT|MUST)\b)[A-Z]{3,6}(?![\w.])")


def match_related(text: str, person: Person, similarity: Similarity) -> Facet:
    """Find the lines that speak of a trait or an experience, in whatever words."""
    facts = read_clause(_ORDINAL.sub(" ", text), is_start=True)
    scored = [(_nearness(facts, line, person, similarity), line) for line in person.lines]
    scored.sort(key=lambda pair: -pair[0])
    near = [(score, line) for score, line in scored if score >= _PARTLY][:_SHOWN]
    if not near:
        return Facet("missing", "no line of the résumé speaks of it")
    if near[0][0] >= _MET:
        shown = tuple(line for score, line in near if score >= _MET)
        return Facet("met", "the résumé shows it in its own words", shown)
    lines = tuple(line for _, line in near)
    return Facet("partly", "the résumé shows something near it", lines)


def shown_or_named(facet: Facet, kind: RequirementKind) -> Facet:
    """Count a trait that the résumé only lists as partly met: a word is no deed."""
    if kind == "trait" and facet.status == "met" and all(is_bare(line) for line in facet.lines):
        return Facet("partly", "the résumé names it, and no line shows it", facet.lines)
    return facet


def not_yet(facet: Facet) -> Facet:
    """Count as partly met what a course or an exam shows best that is not over."""
    if facet.status == "met" and IS_RUNNING.search(facet.lines[0].text):
        return Facet("partly", "it is named as unfinished", facet.lines[:1])
    return facet


def is_bare(line: Line) -> bool:
    """Tell whether a line is a few words or a list, outside of any position."""
    words = line.quote.split()
    return not line.heading and (len(words) <= _FEW_WORDS or bool(_items(line.quote)))


def with_names(facet: Facet, text: str, person: Person) -> Facet:
    """Hold the names in a text against the lines found: likeness in meaning shows no name.

    Where a name is not in them it is partly met at most; where all stand in one line it is met.
    """
    if facet.status == "missing":
        return _with_initials(facet, text, person)
    names = _names_in(text)
    if not names:
        return facet
    holding = [line for line in facet.lines if all(_holds(line, name) for name in names)]
    if holding:
        return Facet("met", f"{' and '.join(names)} named", tuple(holding))
    if facet.status == "met" and not any(_holds(x, name) for x in facet.lines for name in names):
        why = f"the résumé shows something near it; no line of these names {' or '.join(names)}"
        return Facet("partly", why, facet.lines)
    return facet


def _with_initials(facet: Facet, text: str, person: Person) -> Facet:
    """Find initials (``ITIL``, ``SMSTS``) wherever they stand: nothing else is called so."""
    initials = tuple(dict.fromkeys(_INITIALS.findall(text)))
    lines = [
        line
        for line in person.lines
        if initials
        and not NOT_BEGUN.search(line.text)
        and all(_holds(line, i) or spells_out(line.text, i) for i in initials)
    ]
    if not lines or text.isupper():
        return facet
    return not_yet(Facet("met", f"{' and '.join(initials)} named", tuple(lines[:_SHOWN])))


def _names_in(text: str) -> tuple[str, ...]:
    """Give the words with a capital inside of a sentence; German writes every noun with one."""
    if recognise_language(text) == "de":
        return ()
    found = re.findall(r"(?<=[a-zà-ÿ,(/] )[A-ZÀ-Ý][\w+#.-]*\w|(?<=[a-zà-ÿ]['\u2019])[A-Z]\w+", text)
    words = re.findall(r"[^\W\d_]{4,}", text)[1:]
    capitals = sum(word[0].isupper() for word in words)
    is_title_case = capitals > max(1, len(words) / 2) or capitals == len(words)
    return () if is_title_case else tuple(dict.fromkeys(found))


def _holds(line: Line, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line.text) is not None


def nearest_line(text: str, person: Person, similarity: Similarity) -> Line | None:
    """Find the line that comes nearest to what is missing; None where none is near at all."""
    facts = read_clause(text, is_start=True)
    scored = [(_nearness(facts, line, person, similarity), line) for line in person.lines]
    score, line = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return line if score >= _NEAREST else None


def _nearness(facts: ClauseFacts, line: Line, person: Person, similarity: Similarity) -> float:
    """Add likeness in meaning and words shared; a position's own line counts by its employer."""
    if line.quote in person.section_names or NOT_BEGUN.search(line.text):
        return 0.0
    if line in person.headings and not _names_field(facts, line, person):
        return _as_title(facts, line, person)
    pieces = [line.quote, *_items(line.quote)]
    if _LABEL.match(line.quote):
        pieces = [_LABEL.sub("", piece) for piece in pieces]
        facts = read_clause(_GENERIC.sub(" ", facts.text), is_start=True)
    cosine = max(similarity.between(facts.text, piece) for piece in pieces)
    return cosine + _WEIGHT_OF_WORDS * max(
        coverage_of_text(one, line) for one in _alternatives(facts)
    )


def _as_title(facts: ClauseFacts, line: Line, person: Person) -> float:
    """Count a title that says all that is asked (``Security Guard``: security experience)."""
    bare = _GENERIC.sub(" ", facts.text)
    asked = {word.lower() for word in re.findall(r"[^\W\d_]{4,}|\b[A-Z]{2,3}\b", bare)}
    titles = [position.work.position for position in person.positions if line in position.lines]
    said = re.findall(r"[^\W\d_]+", " ".join(titles).lower())
    is_said = asked and all(any(_are_alike(one, other) for other in said) for one in asked)
    return _MET if is_said else 0.0


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two words begin alike, and none has another in front (``Hotelsoftware``)."""
    return one[:_SAME_START] == other[:_SAME_START] and abs(len(one) - len(other)) <= _ENDING


def _alternatives(facts: ClauseFacts) -> list[ClauseFacts]:
    """Give what is asked, and each thing of which one is enough (``logistics or fintech``)."""
    if not re.search(r"\b(?:or|oder|ou|o)\b|/", facts.text):
        return [facts]
    pieces = re.split(r",|;|/|\b(?:or|oder|ou|o)\b", facts.text)
    read = [read_clause(piece, is_start=True) for piece in pieces]
    return [facts, *(piece for piece in read if piece.words)]


def _names_field(facts: ClauseFacts, line: Line, person: Person) -> bool:
    employers = " ".join(
        position.work.name for position in person.positions if line in position.lines
    )
    stems = [word.stem for word in content_words(employers)]
    return any(say_the_same(word.stem, stem) for word in facts.words for stem in stems)


def _items(text: str) -> list[str]:
    """Give the items of a line that is a list (``Excel, SQL, stakeholder reporting``)."""
    items = [item.strip(" .") for item in re.split(r"[,;:|·•]", text)]
    is_list = len(items) >= 4 and sum(len(item.split()) for item in items) <= 4 * len(items)
    return [item for item in items if item] if is_list else []
