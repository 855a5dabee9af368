"""Abilities: what postings ask for in general words, and the deeds by which a résumé shows it.

"Mentoring" is shown by "onboarded two juniors", which shares no word with it; "mentoring" in a list
of skills only says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.assistant.fit.deeds import Ability, known_abilities
from bot.assistant.fit.facets import Facet, all_of, any_of
from bot.assistant.fit.leading import match_leading
from bot.assistant.fit.person import Person, Position
from bot.assistant.fit.related import is_bare
from bot.assistant.grounding.lines import Line
from bot.assistant.grounding.words import content_words

_MOST = 3


def _ability(name: str, asked: str, shown: str, *, is_named: bool = False) -> Ability:
    asked_for, shown_by = (re.compile(pattern, re.IGNORECASE) for pattern in (asked, shown))
    return Ability(name, asked_for, shown_by, is_named)


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

_OR = re.compile(r"\b(?:or|oder|ou|o|bzw)\b|/", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|kein\w*|nicht|ohne|sin|sans|jamais|nunca)\b(?:\W+\w+){0,2}\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One thing asked for, by its words, and the abilities that these words may mean."""

    start: int
    end: int
    abilities: tuple[Ability, ...]


def match_abilities(text: str, person: Person) -> Facet | None:
    """Hold abilities in general words against deeds that show them; None where one is not known."""
    asked = list(_things_in(text))
    judged = [_shown(thing, text, person) for thing in asked]
    facets = [facet for facet in judged if facet is not None]
    if leading := match_leading(text, person):
        facets = [leading, *facets] if None not in judged else []
    if not facets:
        return None
    gaps = [text[one.end : other.start] for one, other in pairwise(asked)]
    if any(_OR.search(gap) for gap in gaps):
        return any_of(facets)
    lacking = [text[a.start : a.end] for a, f in zip(asked, judged, strict=True) if f is None]
    return all_of([*facets, *(Facet("missing", f"no line names {words}") for words in lacking)])


def positions_that_show(field: str, positions: Sequence[Position]) -> list[Position]:
    """Give the positions of which a line shows the field; only where it is all that is asked."""
    things = list(_things_in(field))
    is_all = bool(things) and not content_words(_without(things, field))
    return [
        position
        for position in positions
        if is_all
        and any(_is_in(line, one) for line in position.lines for t in things for one in t.abilities)
    ]


def _without(things: Sequence[_Asked], text: str) -> str:
    for thing in reversed(things):
        text = f"{text[: thing.start]} {text[thing.end :]}"
    return text


def _things_in(text: str) -> Iterator[_Asked]:
    """Give what is asked for in order; words that lie over each other ask for one thing."""
    known = (*_ABILITIES, *known_abilities())
    found = [(m.start(), m.end(), a) for a in known if (m := a.asked.search(text))]
    found.sort(key=lambda place: place[:2])
    run: list[tuple[int, int, Ability]] = []
    for place in found:
        if run and place[0] >= max(end for _, end, _ in run):
            yield _joined(run)
            run = []
        run.append(place)
    if run:
        yield _joined(run)


def _joined(run: Sequence[tuple[int, int, Ability]]) -> _Asked:
    return _Asked(run[0][0], max(end for _, end, _ in run), tuple(one for _, _, one in run))


def _shown(thing: _Asked, text: str, person: Person) -> Facet | None:
    """Say nothing where no line shows it: it may be told in words that are not known here."""
    named: dict[Line, Ability] = {}
    for ability in thing.abilities:
        named |= {line: ability for line in person.lines if _is_in(line, ability)}
    words = text[thing.start : thing.end]
    deeds = [line for line, ability in named.items() if ability.is_named or not is_bare(line)]
    if deeds:
        return Facet("met", f"the résumé shows {words}", tuple(deeds[:_MOST]))
    if not named:
        return None
    return Facet("partly", f"{words} is named, and no line shows it", tuple(named)[:_MOST])


def _is_in(line: Line, ability: Ability) -> bool:
    """Tell whether a line shows an ability and does not deny it (``no HACCP yet``)."""
    return any(
        not _DENIED.search(line.text[: found.start()])
        for found in ability.shown.finditer(line.text)
    )
