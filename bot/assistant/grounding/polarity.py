"""The check of direction: nothing denied, widened, turned round or demanded beyond the lines."""

from __future__ import annotations

import itertools
import re

from bot.assistant.grounding.arithmetic import changes_of
from bot.assistant.grounding.facts import ClauseFacts
from bot.assistant.grounding.lexicon.numbers import UNITS
from bot.assistant.grounding.lexicon.polarity import (
    ACROSS,
    NEGATORS,
    NO_DENIAL,
    STRONG_MODALS,
    WEAK_MODALS,
    WEAKER,
    WIDENING,
)
from bot.assistant.grounding.lexicon.stances import HEDGE
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.quantities import Quantity
from bot.assistant.grounding.words import (
    content_words,
    direction_of,
    meaningful_words,
    opposite_of,
    say_the_same,
)

_FROM_TO = re.compile(
    r"\bfrom (?P<begin>[^,;]{1,60}?) (?:to|into) (?P<end>[^,;]{1,60})", re.IGNORECASE
)
_WHOLE = 20
_BEGINS_DENYING = re.compile(
    r"\W*(?:none of|not (?:one|a single)|no\b(?! (?:longer|doubt))|nobody|keine[rs]?\b"
    r"|ningun\w*|aucune?)",
    re.IGNORECASE,
)
"""``None of the audits led to a correction`` denies all that follows."""
_A_NUMBER_OF_THEM = re.compile(
    r"(?: one)?(?: of)?(?: (?:my|the|our|these|those|[a-z]+'s|\w+'s)){0,2} (?:\d"
    r"|[a-z]+-[a-z]+\b|(?:two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b)",
    re.IGNORECASE,
)
_EACH_OF_A_NUMBER = re.compile(r"\d\D{0,12}\beach(?: (?:with|in|on|by|through|for)\b|\W*$)")
"""``1,180 pounds each``."""
_DENIES_ALL = re.compile(
    r"\W*(?:nobody|no one|nothing|not (?:one|a single)|there (?:has|have) (?:never )?been no"
    r"|niemand|nichts|nadie|nada|personne ne|rien ne)\b",
    re.IGNORECASE,
)
_ENDS_DENYING = re.compile(
    r":\s*(?:no|none|nein|non|ninguno)\W*$"
    r"|\b(?:none|nobody|nothing|keine[rsn]?|ningun\w*|aucune?)(?: of (?:them|these|those))?\W*$",
    re.IGNORECASE,
)
_RAISED_MONEY = re.compile(r"rais(?:e|ed|ing) (?:\w+ ){0,2}[£$€]", re.IGNORECASE)
_ALL_OF_A_NUMBER = re.compile(
    r"\b(?:all|alle[nr]?|tod[oa]s|tou(?:te)?s) (?:(?:of )?(?:the|our|los|las|les) )?(?=\w)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\s*(?:(?:out )?of|von|der|de|sur)\s+(?:(?:the|our|its|den|los|las|les)\s+)?", re.IGNORECASE
)
_MOVING = frozenset({"came", "come", "comes", "went", "got", "kam", "kamen"})
_WENT_UP = re.compile(
    r"\b(?:we|go)nt? up\b|\b(?:was|were|is|are|been|gone|came|come|moved) up\b", re.IGNORECASE
)
_WENT_DOWN = re.compile(
    r"\b(?:we|go)nt? down\b|\b(?:was|were|is|are|been|gone|came|come|moved) down\b", re.IGNORECASE
)
_MAKING = re.compile(
    r"\b(?:built|created|designed|developed|wrote|launched|introduced|made|shipped|set up)\b",
    re.IGNORECASE,
)


def denial_problem(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find a denial on one side only."""
    claimed = _denied(facts.text, reach=2)
    said = frozenset(word.stem for word in meaningful_words(facts.text))
    for line in group:
        shown = _denied(line.text, reach=4)
        if any(_is_around(one, shown) for one in claimed):
            continue
        if any(s in line.all_stems and not _is_around(s, shown) for s in claimed):
            return "the evidence says so without the denial"
        if not claimed and any(_is_around(one, said) for one in shown - _plain(line.text)):
            return "the evidence denies this"
    return ""


def _plain(text: str) -> frozenset[str]:
    """Give the stems of daily words: ``none came late`` denies the late, not the coming."""
    return frozenset(
        word.stem
        for word in meaningful_words(text)
        if is_plain(word) or word.text.lower() in _MOVING
    )


def _denied(text: str, *, reach: int) -> frozenset[str]:
    """Give the stems of the words behind each denial, as far as it reaches."""
    denied: set[str] = set()
    text = NO_DENIAL.sub(" ", text)
    reach = _WHOLE if _BEGINS_DENYING.match(text) else reach
    if reach < _WHOLE and _ENDS_DENYING.search(text):
        return frozenset(word.stem for word in meaningful_words(text))
    for found in NEGATORS.finditer(text):
        rest = re.split(r"[,;.]", text[found.end() :])[0]
        denied.update(word.stem for word in meaningful_words(rest)[:reach])
    return frozenset(denied)


def _is_around(stem: str, shown: frozenset[str]) -> bool:
    return any(say_the_same(stem, other) for other in shown)


def widening_problem(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find a word that makes the statement larger than the lines do."""
    evidence = " ".join(line.whole for line in group)
    nobody = _DENIES_ALL.match(facts.text)
    if nobody and not NEGATORS.search(evidence):
        return f"“{nobody[0].strip()}” says more than the evidence"
    if (whole := _ALL_OF_A_NUMBER.search(facts.text)) and any(
        _counts_a_part(one, line)
        for one in facts.quantities
        if one.start == whole.end()
        for line in group
    ):
        return f"“{whole[0].strip()}” says more than the evidence"
    for name, pattern in WIDENING.items():
        found = pattern.search(facts.text)
        if found is None or (name == "only" and HEDGE.search(facts.text)):
            continue
        if name == "all" and _is_rate(found, facts.text, evidence):
            continue
        if found[0].lower() == "each" and _EACH_OF_A_NUMBER.search(facts.text):
            continue
        if name in {"all", "only"} and _counts_them(found, facts, group):
            continue
        rows = (name, *WEAKER.get(name, ()))
        is_across = name == "whole" and ACROSS.search(evidence)
        if not is_across and not any(WIDENING[row].search(evidence) for row in rows):
            return f"“{found[0]}” says more than the evidence"
    return ""


def _counts_them(found: re.Match[str], facts: ClauseFacts, group: tuple[Line, ...]) -> bool:
    """Tell whether ``each of my 23 nights`` are the 23 of a line that counts no part of them."""
    behind = facts.text[found.end() :]
    if not _A_NUMBER_OF_THEM.match(behind):
        return False
    next_one = next((one for one in facts.quantities if one.start >= found.end()), None)
    if next_one is None:
        return False
    is_only = found[0].lower() == "only"
    return any(
        any(one.value == next_one.value for one in line.quantities)
        and (is_only or not any(0 < one.value < next_one.value for one in line.quantities))
        for line in group
    )


def _counts_a_part(whole: Quantity, line: Line) -> bool:
    """Tell whether a line says ``4 of the 11``."""
    return any(
        part.value < total.value == whole.value
        and _OUT_OF.fullmatch(line.text[part.end : total.start])
        for part, total in itertools.pairwise(line.quantities)
    )


def _is_rate(found: re.Match[str], text: str, evidence: str) -> bool:
    """Tell whether ``each litre`` is the line's ``per litre``."""
    thing = re.match(r"\s+([^\W\d_]{3,})", text[found.end() :])
    return thing is not None and bool(
        re.search(rf"\b(?:per|pro|por|par|a|an)\s+{re.escape(thing[1])}", evidence, re.IGNORECASE)
    )


def opposite_problem(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find a thing said the other way round."""
    for line in group:
        is_turned = _is_way_back(facts.text, line.text) or _makes_what_was_left(facts, line)
        if is_turned or _moves_against(facts, line):
            return "the evidence says it the other way round"
        for word in facts.words:
            if word.stem in line.stems or _RAISED_MONEY.match(facts.text[word.start :]):
                continue
            against = [other for other in line.stems if opposite_of(word.stem, other)]
            if against and not any(say_the_same(word.stem, other) for other in line.stems):
                return f"the evidence says the opposite of “{word.text}”"
    return ""


def _moves_against(facts: ClauseFacts, line: Line) -> bool:
    """Tell ``the backlog grew`` from ``backlog from 40 % to 15 %``."""
    moves = {side for word in facts.words if (side := direction_of(word.stem)) is not None}
    moves |= {
        is_up
        for is_up, pattern in ((True, _WENT_UP), (False, _WENT_DOWN))
        if pattern.search(facts.text)
    }
    changes = list(changes_of(line.quantities))
    names_it = any(
        say_the_same(word.stem, other)
        for word in facts.words
        if direction_of(word.stem) is None
        for other in line.stems
    )
    if len(moves) != 1 or len(changes) != 1 or facts.quantities or not names_it:
        return False
    before, after = changes[0]
    return (after.value > before.value) != moves.pop()


def _is_way_back(claim: str, line: str) -> bool:
    """Tell ``from A to B`` from ``from B to A``."""
    claimed, shown = _FROM_TO.search(claim), _FROM_TO.search(line)
    if claimed is None or shown is None:
        return False
    begin, end = (_plain_stems(claimed[part]) for part in ("begin", "end"))
    shown_begin, shown_end = (_plain_stems(shown[part]) for part in ("begin", "end"))
    straight = len(begin & shown_begin) + len(end & shown_end)
    return len(begin & shown_end) + len(end & shown_begin) > straight


def _makes_what_was_left(facts: ClauseFacts, line: Line) -> bool:
    """Tell ``built the monolith`` from ``rewrote it from a monolith``."""
    shown = _FROM_TO.search(line.text)
    if shown is None or _FROM_TO.search(facts.text) or not _MAKING.search(facts.text):
        return False
    left, reached = _plain_stems(shown["begin"]), _plain_stems(shown["end"])
    return bool(facts.stems & (left - reached)) and not facts.stems & (reached - left)


def _plain_stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in content_words(text) if word.text.lower() not in UNITS)


def modal_problem(facts: ClauseFacts, group: tuple[Line, ...]) -> str:
    """Find a wish of the lines that is told as a demand."""
    if not STRONG_MODALS.search(facts.text) or WEAK_MODALS.search(facts.text):
        return ""
    if any(STRONG_MODALS.search(line.whole) for line in group):
        return ""
    if any(WEAK_MODALS.search(line.whole) for line in group):
        return "the evidence wishes for it and does not demand it"
    return ""
