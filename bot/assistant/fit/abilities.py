"""Abilities: what postings ask for in general words, and the deeds by which a résumé shows it.

"Mentoring" is shown by "onboarded two juniors", which shares no word with it; "mentoring" in a list
of skills only says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.assistant.fit.facets import Facet, all_of
from bot.assistant.fit.leading import match_leading
from bot.assistant.fit.person import Person
from bot.assistant.fit.related import is_bare

_MOST = 3


@dataclass(frozen=True, slots=True)
class _Ability:
    name: str
    asked: re.Pattern[str]
    shown: re.Pattern[str]


def _ability(name: str, asked: str, shown: str) -> _Ability:
    return _Ability(name, re.compile(asked, re.IGNORECASE), re.compile(shown, re.IGNORECASE))


_ABILITIES: Final = (
    _ability(
        "mentoring",
        r"\bmentor(?:ing|ship|s)?\b|\bcoaching\b|\bonboard(?:ing)?\b.{0,20}\b(?:engineers?|staff"
        r"|colleagues|starters|joiners|juniors)\b|\b(?:train|teach|guide|guiding|develop)\w*\b.{0,20}"
        r"\b(?:juniors?|colleagues|students?|apprentices|trainees|staff|new starters|new hires)\b"
        r"|\b(?:anleitung|einarbeitung|ausbildung) (?:von|der|neuer)\b|\bformar a\b|\btutorizar\b"
        r"|\b(?:encadr|tutor|form|accompagn|tutel)\w*\b.{0,20}\b(?:stagiaires|apprentis|étudiants"
        r"|becarios|aprendices|alumnos|estudiantes)\b",
        r"\bmentor\w*|\bcoach(?:ed|es|ing)?\b|\bonboarded\b|\b(?:train|teach|taught|guid|supervis)"
        r"\w*\b.{0,40}\b(?:juniors?|colleagues|students?|apprentices|trainees|interns?|staff|starters"
        r"|hires|engineers)\b|\b(?:azubis|auszubildende\w*|praktikant\w*|neue kolleg\w*)\b"
        r"|\b(?:stagiaires|apprentis|becarios|aprendices)\b",
    ),
    _ability(
        "automated testing",
        r"\b(?:automated|unit|integration|end-to-end|e2e|software|regression) test(?:s|ing)?\b"
        r"|\btest automation\b|\btest-driven\b|\btestautomatisierung\b|\btests automatisés\b"
        r"|\bpruebas automáticas\b|\btests? automatizad\w+",
        r"\b(?:unit|integration|end-to-end|e2e|browser|automated|regression|contract|ui) tests?\b"
        r"|\btest (?:suite|automation|coverage)\b|\b(?:cypress|playwright|selenium|pytest|junit)\b"
        r"|\bjest\b|\btestabdeckung\b|\bautomatisierte tests?\b|\btests automatisés\b"
        r"|\bpruebas automáticas\b",
    ),
    _ability(
        "electronic records",
        r"\belectronic (?:patient|health|medical) records?\b|\b(?:EHR|EMR|EPR)\b"
        r"|\belektronische patientenakte|\bdossier patient informatisé"
        r"|\bhistoria clínica electrónica",
        r"\b(?:EHR|EMR|EPR|systmone|epic|cerner|emis|meditech|orbis|medico|doctolib)\b"
        r"|\belectronic (?:patient |health |medical )?records?\b|\belektronische\w* patientenakte",
    ),
    _ability(
        "performance of websites",
        r"\b(?:web|frontend|front-end|page|site) (?:performance|speed)\b|\bcore web vitals\b",
        r"\b(?:lighthouse|web vitals|load(?:ing)? times?|page speed|bundle size|first paint)\b",
    ),
    _ability(
        "budgets",
        r"\bbudget(?:s|ing|ary)?\b|\bbudgetverantwortung\b|\bpresupuestos?\b",
        r"\bbudget\w*\b|\bpresupuesto\w*|\b(?:cost centre|p&l|kostenstelle\w*)\b",
    ),
    _ability(
        "presenting",
        r"\b(?:presentation|presenting|public speaking) skills?\b"
        r"|\bpresent(?:ing)? (?:to|findings|results)\b",
        r"\b(?:present(?:ed|s|ing)|spoke (?:at|to)|gave (?:a )?talks?|lectured|präsentier\w+"
        r"|vorgetragen|présent[eé]\w*|presenté)\b",
    ),
)


def match_abilities(text: str, person: Person) -> Facet | None:
    """Hold abilities in general words against deeds that show them; None where one is not known."""
    shown = [_shown(ability, person) for ability in _ABILITIES if ability.asked.search(text)]
    facets = [facet for facet in (match_leading(text, person), *shown) if facet is not None]
    return all_of(facets) if facets and None not in shown else None


def _shown(ability: _Ability, person: Person) -> Facet | None:
    """Say nothing where no line shows it: it may be told in words that are not known here."""
    lines = tuple(line for line in person.lines if ability.shown.search(line.text))
    if not lines:
        return None
    deeds = tuple(line for line in lines if not is_bare(line))
    if not deeds:
        return Facet("partly", f"{ability.name} is named, and no line shows it", lines[:_MOST])
    return Facet("met", f"the résumé shows {ability.name}", deeds[:_MOST])
