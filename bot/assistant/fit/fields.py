"""Fields of work: which titles belong to one that a posting names in a word.

``3 years in a finance role`` is meant of accounts assistants and controllers too, whose titles
share no word with it. A field only counts where nothing narrower is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.assistant.fit.leading import LEADING_TITLE
from bot.assistant.fit.person import Position


@dataclass(frozen=True, slots=True)
class _Field:
    asked: re.Pattern[str]
    """The whole of what is asked for, without the words that any requirement has."""
    title: re.Pattern[str]


def _field(asked: str, title: str) -> _Field:
    return _Field(
        re.compile(rf"(?:{asked})", re.IGNORECASE),
        re.compile(rf"\b(?:{title})", re.IGNORECASE),
    )


_FIELDS: Final = (
    _field(
        r"financ\w*|account(?:ing|ancy|s)?|book-?keeping|finance (?:and|&) account\w*"
        r"|finanz\w*|rechnungswesen|buchhaltung|contabilidad|finanzas|comptabilité|finances?",
        r"financ|account(?:s|ant|ing)\b|book-?keep|controller|treasur|audit|payroll|ledger"
        r"|buchhalt|finanz|contab|comptab|contrôleu",
    ),
    _field(
        r"analytics?|analytical|data|data analysis|reporting|business intelligence|bi"
        r"|datenanalyse|análisis(?: de datos)?|analítica|analyse(?: de données)?",
        r"(?:data|business|bi|reporting|product|insight|marketing|financial|operations|web) analyst"
        r"|data scientist|analytics|datenanalyst|analista|analyste",
    ),
    _field(
        r"(?:digital |online |digitales )?marketing(?: digital)?|communications?|kommunikation"
        r"|comunicación|publicidad|mercadotecnia",
        r"marketing|community manager|social media|content (?:manager|creator|editor)|seo|brand"
        r"|communications?|(?:content|copy) ?writer|publicidad|comunicación"
        r"|chargée? de communication|werbe",
    ),
    _field(
        r"sales|selling|b2b sales|business development|vertrieb|außendienst|verkauf|ventas"
        r"|comercial|vente|commerce",
        r"sales|account (?:executive|manager)|business development|vertrieb|verk[aä]uf|außendienst"
        r"|key account|comercial|vendedor|dependient|commercial|vendeu|ventes",
    ),
    _field(
        r"customer (?:service|support|care|success)|kundenservice|kundendienst|kundenbetreuung"
        r"|atención al cliente|service client|relation client",
        r"customer (?:service|support|care|success)|support (?:agent|specialist)|call cent"
        r"|help ?desk|kunden|atención al cliente|teleoperador|conseillère? client|service client",
    ),
    _field(
        r"nursing|clinical(?: nursing)?|pflege|krankenpflege|enfermería|soins infirmiers",
        r"(?:\w+ )?nurse|krankenpfleg|pflegefach|altenpfleg|enfermer|infirmi",
    ),
    _field(
        r"teaching|classroom|education|unterricht|schuldienst|docencia|enseñanza|docente"
        r"|enseignement",
        r"teacher|lecturer|tutor|lehrer|dozent|profesor|maestr|enseignant|professeur|formateur",
    ),
    _field(
        r"logistics|warehous\w+|supply chain|lager|logistik|lagerlogistik|logística|almacén"
        r"|logistique|entrepôt",
        r"warehouse|logistic|supply chain|dispatch|stock|forklift|lager|logistik|versand|almac"
        r"|mozo|logíst|magasinier|logistic|préparateur",
    ),
    _field(
        r"hospitality|catering|kitchen|restaurants?|gastronomie|küche|hostelería|restauración|cocina"
        r"|restauration|cuisine|hôtellerie",
        r"chef|cook|waiter|waitress|barista|bartender|kitchen|restaurant|hotel|catering|koch|köchin"
        r"|kellner|service|cocin|camarer|cuisin|serveu|commis|traiteur",
    ),
    _field(
        r"human resources|hr|recruit\w+|people|personal(?:wesen)?|recursos humanos|rrhh"
        r"|ressources humaines|rh",
        r"hr\b|human resources|recruit|talent|people (?:partner|manager|operations)"
        r"|personal(?:refer|leit|sach)|recursos humanos|ressources humaines"
        r"|chargée? de recrutement",
    ),
    _field(
        r"construction|building|housing|bau|baugewerbe|construcción|bâtiment|btp",
        r"builder|bricklay|carpenter|joiner|site (?:manager|engineer|electrician)|construction"
        r"|foreman|plumber|roofer|maurer|zimmer|bau|albañil|obra|maçon|chantier",
    ),
    _field(
        r"retail|shop|store|einzelhandel|comercio|commerce de détail|distribution",
        r"retail|shop|store|sales assistant|cashier|verkäuf|einzelhandel|dependient|cajer|vendeu"
        r"|caissi",
    ),
    _field(
        r"administrati\w+|office(?: administration)?|secretarial|clerical|büro|verwaltung"
        r"|sachbearbeitung|administración|secrétariat|administration",
        r"administrat|office|secretar|clerk|personal assistant|executive assistant|receptionist"
        r"|sachbearbeit|sekretär|bürokauf|assistent|secrétaire|assistant",
    ),
    _field(
        r"project management|projektmanagement|gestión de proyectos|gestion de projets?",
        r"project (?:manager|lead|coordinator)|projekt(?:leit|manag)|jef[ea] de proyecto"
        r"|cheff?e? de projet",
    ),
    _field(
        r"(?:people |team |personnel )?(?:leadership|management|supervis\w+)"
        r"|leading (?:people|teams?)|führungs(?:erfahrung|verantwortung|position)?|führung"
        r"|personalverantwortung|leitung"
        r"|liderazgo|dirección|encadrement|direction",
        LEADING_TITLE.pattern.removeprefix(r"\b"),
    ),
)
_COMPOUND = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{8,}")
_SHORTEST_PART = 4
_AROUND = re.compile(
    r"\b(?:an?|the|in|of|as|with|within|\d+|one|two|three|four|five|six|seven|eight|ten|ein|zwei|drei"
    r"|vier|fünf|acht|zehn|un[oa]?|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|der|die|das|im|in|als|mit|einer?|en|de|del|el|la|como|le|les"
    r"|dans|du|des|d|l)\b|[^\w&\s-]",
    re.IGNORECASE,
)


def of_named_field(field: str, positions: Sequence[Position]) -> list[Position]:
    """Give the positions of a field that is named and nothing else; none where it is not known."""
    named = " ".join(_AROUND.sub(" ", field).split())
    for one in _FIELDS:
        if named and one.asked.fullmatch(named):
            return [p for p in positions if one.title.search(p.work.position)]
    return _of_compound(named, positions)


def _of_compound(named: str, positions: Sequence[Position]) -> list[Position]:
    """Give the positions of a field that show what a German compound narrows it to.

    ``Intensivpflege``: a nurse, of whose position a line says ``Intensivstation``.
    """
    if not _COMPOUND.fullmatch(named):
        return []
    for at in range(len(named) - _SHORTEST_PART, _SHORTEST_PART, -1):
        first, field = named[:at].lower().rstrip("s"), named[at:]
        for one in _FIELDS:
            if one.asked.fullmatch(field):
                return [
                    p for p in positions if one.title.search(p.work.position) and _says(p, first)
                ]
    return []


def _says(position: Position, beginning: str) -> bool:
    said = " ".join([position.work.position, *(line.text for line in position.lines)]).lower()
    return re.search(rf"\b{re.escape(beginning)}", said) is not None
