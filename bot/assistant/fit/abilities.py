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
    is_named: bool
    """A tool or a licence, which a list of skills shows as well as a deed."""


def _ability(name: str, asked: str, shown: str, *, is_named: bool = False) -> _Ability:
    asked_for, shown_by = (re.compile(pattern, re.IGNORECASE) for pattern in (asked, shown))
    return _Ability(name, asked_for, shown_by, is_named)


_ABILITIES: Final = (
    _ability(
        "mentoring",
        r"\bmentor(?:ing|ship|ed|s)?\b|\bcoach(?:ing|ed)\b|\bonboard(?:ing)?\b.{0,20}\b(?:engineers?|staff"
        r"|colleagues|starters|joiners|juniors)\b|\b(?:train|teach|guide|guiding|develop)\w*\b.{0,20}"
        r"\b(?:juniors?|colleagues|students?|apprentices|trainees|staff|new starters|new hires)\b"
        r"|\b(?:anleitung|einarbeitung|ausbildung) (?:von|der|neuer)\b|\bformar a\b|\btutorizar\b"
        r"|\b(?:encadr|tutor|form|accompagn|tutel)\w*\b.{0,20}\b(?:stagiaires|apprentis|étudiants"
        r"|becarios|aprendices|alumnos|estudiantes)\b",
        r"\bmentor\w*|\bcoach(?:ed|es|ing)?\b|\bonboarded\b|\b(?:trainees|juniors)\b.{0,30}\bpair(?:ed)?"
        r"\b|\bpair(?:ed)? with\b|\b(?:train|teach|taught|guid|supervis)"
        r"\w*\b.{0,40}\b(?:juniors?|colleagues|students?|apprentices|trainees|interns?|staff|starters"
        r"|hires|engineers)\b|\b(?:azubis|auszubildende\w*|praktikant\w*|neue kolleg\w*)\b"
        r"|\b(?:stagiaires|apprentis|becarios|aprendices)\b",
    ),
    _ability(
        "automated testing",
        r"\b(?:automated|unit|integration|end-to-end|e2e|software|regression|browser)"
        r" test(?:s|ing)?\b"
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
        r"\b(?:web|frontend|front-end|page|site) (?:performance|speed)\b|\bcore web vitals\b"
        r"|\bslow (?:pages|sites?)\b|\bladezeiten\b|\bvelocidad de carga\b",
        r"\b(?:lighthouse|contentful paint|lcp|time to first byte|ladezeit\w*"
        r"|tiempos? de carga|web vitals|load(?:ing)? times?|page speed|bundle size|first paint)\b",
    ),
    _ability(
        "continuous integration",
        r"\bcontinuous (?:integration|delivery|deployment)\b|\bCI ?/ ?CD\b|\bCI pipelines?\b",
        r"\bCI\b|\b(?:jenkins|github actions|circleci|travis|teamcity|azure pipelines|bamboo)\b"
        r"|\bcontinuous (?:integration|delivery|deployment)\b",
        is_named=True,
    ),
    _ability(
        "infrastructure as code",
        r"\binfrastructure[- ]as[- ]code\b|\bIaC\b",
        r"\b(?:terraform|pulumi|cloudformation|opentofu|bicep|ansible)\b"
        r"|\binfrastructure[- ]as[- ]code\b",
        is_named=True,
    ),
    _ability(
        "being on call",
        r"\bon[- ]call\b|\brufbereitschaft\b|\bbereitschaftsdienst\w*|\bguardias\b|\bastreintes?\b",
        r"\bon[- ]call\b|\brufbereitschaft\b|\bbereitschaftsdienst\w*|\bguardias\b|\bastreintes?\b"
        r"|\bpager\b|\bincidents?\b.{0,30}\brota\b",
    ),
    _ability(
        "planning shifts",
        r"\b(?:personaleinsatz|dienst|schicht)plan\w*|\b(?:staff|shift|roster|workforce)"
        r" (?:planning|scheduling)\b|\brostering\b|\b(?:planificación|organización) de turnos\b"
        r"|\bplannings? d['\u2019]équipe",
        r"\b(?:personaleinsatz|dienst|schicht)pl[aä]n\w*|\brot(?:as?|ers?)\b|\brosters?\b"
        r"|\bshift (?:plans?|schedules?)\b|\b(?:turnos|cuadrantes?)\b|\bplannings?\b",
    ),
    _ability(
        "driving a forklift",
        r"\bstapler(?:schein|führerschein)\b|\bforklift (?:licen[cs]e|certificate|ticket)\b"
        r"|\bcarné de carretill\w+|\bCACES\b",
        r"\b(?:stapler|flurförderzeug)(?:schein|führerschein)\b|\bforklift (?:licen[cs]e"
        r"|certificate|ticket|truck)\b|\bcarné de carretill\w+|\bcarretiller[oa]\b|\bCACES\b",
        is_named=True,
    ),
    _ability(
        "spreadsheets",
        r"\bspreadsheets?\b|\btabellenkalkulation\w*|\bhojas? de cálculo\b|\btableurs?\b",
        r"\b(?:excel|google sheets|pivot tables?|xlookup|vlookup|libreoffice calc)\b"
        r"|\bspreadsheets?\b"
        r"|\bpivot-?tabellen?\b|\btablas dinámicas\b|\btableaux croisés\b",
        is_named=True,
    ),
    _ability(
        "being found in searches",
        r"\bSEO\b|\bposicionamiento (?:orgánico|web|seo)\b|\bsuchmaschinenoptimierung\b"
        r"|\bréférencement (?:naturel|organique)\b|\bsearch engine optimi[sz]ation\b",
        r"\bSEO\b|\b(?:organic|organischer?) (?:search|traffic)\b|\btráfico orgánico\b"
        r"|\btrafic (?:organique|naturel)\b|\bposicionamiento\b|\bréférencement\b"
        r"|\bsuchmaschinenoptimierung\b",
    ),
    _ability(
        "e-mail marketing",
        r"\be-?mail (?:marketing|campaigns?)\b|\bnewsletters?\b|\bcorreo electrónico comercial\b"
        r"|\bmarketing por correo\b|\be-?mailing\b",
        r"\b(?:mailchimp|klaviyo|brevo|sendinblue|newsletters?|bolet[ií]n(?:es)?|e-?mailings?"
        r"|rundbriefe?|infolettres?|lettres? d['\u2019]information)\b"
        r"|\be-?mail (?:campaigns?|marketing)\b",
    ),
    _ability(
        "paid campaigns",
        r"\bpaid (?:search|social|media|campaigns?|ads?)\b|\bcampañas de pago\b|\bPPC\b|\bSEA\b"
        r"|\bcampagnes (?:payantes|sponsorisées)\b|\bbezahlte (?:anzeigen|werbung)\b",
        r"\b(?:google|meta|facebook|linkedin|tiktok|bing) ads\b|\bPPC\b|\bads? budget\b"
        r"|\banuncios (?:de|en) \w+|\bpaid (?:search|social|media|campaigns?|ads?)\b|\badwords\b"
        r"|\banzeigen (?:bei|auf|in) \w+",
    ),
    _ability(
        "forecasting cash",
        r"\bcash[- ]?flow\b|\bliquiditätsplanung\b|\bflujos? de caja\b"
        r"|\b(?:plans? de )?trésorerie\b",
        r"\bcash(?:[- ]?flow)?[- ]forecast\w*|\bcash[- ]?flows?\b|\bliquiditätsplan\w*"
        r"|\bflujos? de caja\b|\btrésorerie\b",
    ),
    _ability(
        "stocktaking",
        r"\binventuren?\b|\bstock-?taking\b|\bstock (?:control|counts?)\b|\binventarios?\b"
        r"|\binventaires?\b",
        r"\binventur\w*|\bstock-?tak\w+|\bstock (?:control|counts?|accuracy)\b|\binventarios?\b"
        r"|\binventaires?\b",
    ),
    _ability(
        "experiments",
        r"\bexperiment(?:s|al|ation)?\b|\bA/B[- ]tests?\b|\bA/B testing\b",
        r"\bA/B[- ]test\w*|\bsplit[- ]tests?\b|\bexperiments?\b|\brandomi[sz]ed\b",
    ),
    _ability(
        "procurement",
        r"\bprocurement\b|\bpurchasing\b|\bmaterialbeschaffung\b|\bcompras\b|\bachats\b",
        r"\bprocur\w+|\bpurchas\w+|\b(?:order|orders|ordered|ordering|buy|buys|bought|sourced)\b"
        r"(?! of\b| to\b)|\bbeschaff\w+|\beinkauf\w*|\bcompras?\b|\bachats?\b",
    ),
    _ability(
        "a trade",
        r"\b(?:background|experience|apprenticeship) in a trade\b|\btrade background\b",
        r"\b(?:carpenter|joiner|bricklayer|electrician|plumber|plasterer|roofer|welder|fitter|mason"
        r"|carpentry|joinery|bricklaying|plumbing|trade certificate)\b",
        is_named=True,
    ),
    _ability(
        "health and safety",
        r"\bhealth (?:and|&) safety\b|\barbeitssicherheit\b|\bseguridad laboral\b"
        r"|\bprevención de riesgos\b|\bsécurité au travail\b",
        r"\bhealth (?:and|&) safety\b|\b(?:NEBOSH|IOSH|RIDDOR|SMSTS|HSE)\b"
        r"|\b(?:no|zero|without) (?:\w+ )?(?:accidents|injuries)\b|\breportable accidents\b"
        r"|\barbeits(?:sicherheit|unfälle|schutz)\w*|\bprevención de riesgos\b"
        r"|\bsécurité au travail\b",
    ),
    _ability(
        "budgets",
        r"\bbudget(?:s|ing|ary)?\b|\bbudgetverantwortung\b|\bpresupuestos?\b",
        r"\bbudget\w*\b|\bpresupuesto\w*|\b(?:cost centre|p&l|kostenstelle\w*)\b",
    ),
    _ability(
        "presenting",
        r"\b(?:presentation|presenting|public speaking) skills?\b"
        r"|\bpresent(?:ing)? (?:to|findings|results|figures)\b"
        r"|\bexplain(?:ing)? (?:\w+ )?(?:numbers|figures|results|findings|data)\b",
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
    deeds = tuple(line for line in lines if ability.is_named or not is_bare(line))
    if not deeds:
        return Facet("partly", f"{ability.name} is named, and no line shows it", lines[:_MOST])
    return Facet("met", f"the résumé shows {ability.name}", deeds[:_MOST])
