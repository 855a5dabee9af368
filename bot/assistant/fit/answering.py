"""Answers: what a user says when asked where they used a skill, taken only when it says that.

An answer becomes evidence, so what is unclear changes nothing: it is asked again, with the reason.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from bot.assistant.grounding.dates import merged_years, period_between
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lexicon.numbers import YEAR_S
from bot.assistant.grounding.lexicon.tables import verb_levels
from bot.assistant.grounding.machine_words import speaks_to_a_machine
from bot.assistant.grounding.quantities import find_quantities
from bot.assistant.grounding.skills import canonical_skill, find_skills, names_skill
from bot.domain.resume import Resume
from bot.domain.told import Told, employers_in

Unclear = Literal["question", "empty", "contradicting", "off_topic", "other_skill", "too_long"]
"""Why an answer is not taken. ``contradicting``: itself, the résumé's dates, or the calendar."""

_MOST_CHARACTERS = 300
_DENIAL_START = re.compile(
    r"^\W*(?:no|nope|never|not (?:yet|at all|really|so far)|none|nein|nö|nie|niemals|noch nie"
    r"|bisher nicht|non|jamais|pas encore|nunca|jamás|aún no|todavía no|ninguna?)\b"
    r"(?! problem| doubt| worries| question)",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:I (?:have |had |'ve )?(?:never|not)\b|I (?:haven't|don't|didn't|do not|did not|cannot"
    r"|can't)\b|without (?:any )?experience|no experience|keine erfahrung|noch nie"
    r"|(?:habe|kenne|kann)\b.{0,40}\b(?:nicht|nie|keine?)\b"
    r"|je n(?:e |')\S+.{0,30}\b(?:jamais|pas|aucune?)\b"
    r"|(?:^|\b)(?:no|nunca) (?:lo |la |los |las )?(?:he|uso|usé|utilicé|conozco|tengo|sé)\b)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|sure|of course|ja|jawohl|klar|doch|oui|bien sûr|sí|si|claro)\b"
    r"[\s,.:;!-]*)+",
    re.IGNORECASE,
)
_AT = re.compile(
    r"^(?:at|in|on|for|while|during|as|with|when|mostly|mainly|only|daily|bei|beim|im|in|für|während"
    r"|als|auf|mit|chez|dans|pour|pendant|lors|comme|en|para|durante|como|con|a|au|à)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:projects?|jobs?|work(?:ed|ing)?|compan(?:y|ies)|employer|intern(?:ship)?|universit\w*"
    r"|college|school|thesis|course|volunteer\w*|freelance\w*|clients?|teams?|production|arbeit\w*"
    r"|projekt\w*|firma|praktikum|studium|kurs|beruf\w*|betrieb|kunden?|projets?|travail\w*|stage"
    r"|entreprise|études|cours|clients?|proyectos?|trabaj\w*|empresa|prácticas|curso|estudios)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:I|we|my|our|ich|wir|mein\w*|unser\w*|je|j'|nous|mon|ma|mes|yo|mi|mis|nuestr\w*)\b"
    r"|\b\w{3,}(?:é|í|aba)\b|\bj'",
    re.IGNORECASE,
)
_USE = re.compile(
    r"\b(?:us(?:e|ed|ing)|genutzt|benutzt|verwendet|eingesetzt|utilis\w*|us[éoa]\w*|utilic\w*"
    r"|employ\w*|taught|ran|run|wrote|drove|sold|know|kannte|arbeite\w*)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:at|for|with|bei|beim|für|chez|pour|en|con|para|in|im|dans|since|seit|depuis|desde)\s+"
    r"(?:(?:the|a|an|my|der|dem|den|das|einer?|la|le|les|el|los|un|une|una)\s+)?(?:[A-ZÄÖÜÉ]\w|\d{4})"
)
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?![\d.,]*\d)")
_FEWEST_WORDS = 2
_YEAR_OF_GRACE = 1.0


def read_answer(skill: str, text: str, resume: Resume, *, today: date) -> Told | Unclear:
    """Give what an answer says of a skill, or why it says nothing that can be kept.

    A clear "no, never" is an answer too: it has no words.
    """
    words = " ".join(text.split())
    if problem := _unusable(words):
        return problem
    said = _YES.sub("", words).strip()
    if _is_denial(words):
        claims = re.search(r"\b(?:I|ich|je|yo)\b(?!.{0,12}\b(?:never|not)\b)", words)
        return "contradicting" if claims and _affirms(skill, words) else _told(skill, "", today)
    if problem := _untellable(skill, said, resume, today):
        return problem
    return _told(skill, said[0].upper() + said[1:], today)


def _untellable(skill: str, said: str, resume: Resume, today: date) -> Unclear | None:
    if len(said.split()) < _FEWEST_WORDS:
        return "empty"
    if not _is_on_topic(skill, said, resume):
        return "off_topic"
    if _contradicts(said, resume, today):
        return "contradicting"
    is_other = not names_skill(said, skill) and (find_skills(said) - {canonical_skill(skill)})
    return "other_skill" if is_other else None


def _unusable(words: str) -> Unclear | None:
    if not any(character.isalnum() for character in words):
        return "empty"
    if words.endswith("?"):
        return "question"
    if len(words) > _MOST_CHARACTERS:
        return "too_long"
    return "off_topic" if speaks_to_a_machine(words) else None


def _told(skill: str, words: str, today: date) -> Told:
    return Told(0, skill, words, today, is_named=names_skill(words, skill))


def _is_denial(words: str) -> bool:
    if _YES.match(words):
        return False
    return bool(_DENIAL_START.match(words) or _DENIAL.search(words))


def _affirms(skill: str, words: str) -> bool:
    """Tell ``No, I used Kafka at Meridian``: a denial and a claim in one."""
    rest = _DENIAL_START.sub("", words)
    is_bare = not _DENIAL.search(rest) and not re.search(r"\b(?:but|aber|mais|pero)\b", rest)
    return is_bare and names_skill(rest, skill) and bool(_USE.search(rest))


def _is_on_topic(skill: str, said: str, resume: Resume) -> bool:
    """Tell whether it says something of a use, or of the place of one."""
    if employers_in(said, resume) or _names_school(said, resume):
        return True
    if _AT.match(said):
        return len(said.split()) > 1
    names_it = names_skill(said, skill)
    if not (_OWN.search(said) or _is_deed(said.split(maxsplit=1)[0])):
        return bool(_PLACE.search(said)) and names_it
    names_it = names_it or bool(re.search(r"\b(?:it|es|damit|lo|la|l')\b", said))
    where = bool(_WORK.search(said) or _PLACE.search(said))
    has_deed = any(_is_deed(word) for word in said.split())
    return (has_deed and (names_it or where)) or (names_it and where)


def _is_deed(word: str) -> bool:
    return word.lower() in verb_levels() or bool(_USE.fullmatch(word))


def _names_school(said: str, resume: Resume) -> bool:
    lowered = said.lower()
    return any(e.institution and e.institution.lower() in lowered for e in resume.education)


def _contradicts(said: str, resume: Resume, today: date) -> bool:
    years = [int(year) for year in _YEAR.findall(said)]
    if any(year > today.year for year in years):
        return True
    works = employers_in(said, resume)
    spans = [
        (int(w.start_date[:4]), int(w.end_date[:4]) if w.end_date[:4].isdigit() else today.year)
        for w in works
        if w.start_date[:4].isdigit() and (w.end_date or w.is_current)
    ]
    if works and len(spans) == len(works) and years:
        return not all(any(start <= y <= end for start, end in spans) for y in years)
    return bool(works) and _is_longer_than_held(said, resume, today)


def _is_longer_than_held(said: str, resume: Resume, today: date) -> bool:
    """Tell whether it tells of more years with an employer than the résumé gives there."""
    periods = [
        period_between(w.start_date, w.end_date, is_current=w.is_current, today=today)
        for w in employers_in(said, resume)
    ]
    known = [period for period in periods if period is not None]
    told = [
        quantity.value / YEAR_S
        for quantity in find_quantities(said, recognise_language(said, "en"))
        if quantity.kind == "time"
    ]
    if not told or len(known) < len(periods):
        return False
    return max(told) > merged_years(known) + _YEAR_OF_GRACE
