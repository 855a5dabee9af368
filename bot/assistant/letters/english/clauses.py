"""English clauses in another order or form, with the same meaning."""

from __future__ import annotations

import re

from bot.assistant.letters.english.verbs import gerund, verb_form
from bot.assistant.letters.word_lists import word_set

_NOT_A_DUTY = word_set(
    "achieve cut double earn exceed grow halve help improve increase lift lower pass raise reach "
    "reduce save shorten take win work"
)
"""Verbs that tell a result or a help: nobody's work *included raising* something once."""


_DOWN = r"reduced|cut|shortened|lowered|dropped|fell|decreased"
_UP = r"raised|increased|rose|grew|improved"
FELL_OR_ROSE = rf"(?:{_DOWN}|{_UP})"
AMOUNT = (
    r"(?:about |almost )?(?:[$€£]?\d[\d.,]*\d?[a-zA-Z%]*|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve)(?: per cent| (?!to\b|from\b)[a-z]+){0,2}"
)


def down_from(match: re.Match[str]) -> str:
    """Say ``cut it from 9 days to 4`` as ``cut it to 4 days, down from 9``."""
    before, after = match["before"], match["after"]
    amount, _, unit = before.partition(" ")
    if unit and amount not in ("about", "almost") and " " not in after:
        before, after = amount, f"{after} {unit}"
    way = "down" if re.fullmatch(_DOWN, match["verb"]) else "up"
    return f"{match['verb']}{match['thing']} to {after}, {way} from {before}"


def time_first(match: re.Match[str]) -> str:
    """Say ``I cut costs within two years`` as ``Within two years, I cut costs``."""
    time, deed = match["time"], match["deed"]
    return f"{time[0].upper()}{time[1:]}, {deed}."


def first_deed(match: re.Match[str]) -> str:
    """Say only the first of two deeds, where it holds as much as the second."""
    return f"{match['head']}{match['first']}." if _are_two_deeds(match) else match.group()


def second_deed(match: re.Match[str]) -> str:
    """Say only the second of two deeds."""
    return f"{match['head']}{match['second']}." if _are_two_deeds(match) else match.group()


def _are_two_deeds(match: re.Match[str]) -> bool:
    """Tell whether both are whole, and the one that is left out holds no figure alone."""
    first, second = (verb_form(match[name].split()[0]) for name in ("first", "second"))
    are_past = bool(first and second and first.form == second.form == "past")
    has = [bool(re.search(r"\d", match[name])) for name in ("first", "second")]
    return are_past and has[0] == has[1]


def fronted(match: re.Match[str]) -> str:
    """Say ``I cut costs by renegotiating …`` as ``By renegotiating …, I cut costs``."""
    return f"By {match['means']}, {match['deed']}."


def with_also(match: re.Match[str]) -> str:
    """Say ``I drew parts and kept the drawings`` as ``I drew parts, and I also kept …``."""
    form = verb_form(match["verb"])
    if form is None or form.form != "past" or form.lemma in _NOT_A_DUTY:
        return match.group()
    return f"{match['head']}, and I also {match['verb']} "


def as_gerund(match: re.Match[str]) -> str:
    """Say ``I coached two graduates`` as ``My work included coaching two graduates``."""
    form = verb_form(match["verb"])
    if form is None or form.form != "past" or form.is_ambiguous or form.lemma in _NOT_A_DUTY:
        return match.group()
    others = [verb_form(word) for word in match["rest"].split() if word.islower()]
    has_past = any(other is not None and other.form == "past" for other in others)
    if has_past or re.search(r"\band [a-z]+ed\b", match["rest"]):
        return match.group()
    start = match["start"] or ""
    return f"{start}{'my' if start else 'My'} work included {gerund(form.lemma)} {match['rest']}"
