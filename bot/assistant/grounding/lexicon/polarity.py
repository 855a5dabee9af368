"""Words that turn a statement round or widen it."""

from __future__ import annotations

import re
from typing import Final

ACROSS: Final[re.Pattern[str]] = re.compile(r"\b(?:across|throughout) the\b", re.IGNORECASE)
"""Evidence of ``the whole``, though not of ``every``."""

NEGATORS: Final[re.Pattern[str]] = re.compile(
    r"(?:\b(?:not|never|no(?!-)|none|without|zero|neither|nor|cannot|lack(?:s|ed|ing)?|absent"
    r"|free of|nicht|nie|niemals|kein\w*|ohne|nunca|sin|jamais|sans|aucune?|ne|pas)\b|n't\b)",
    re.IGNORECASE,
)
"""What follows is denied."""

NO_DENIAL: Final[re.Pattern[str]] = re.compile(
    r"\b(?:not (?:least|only|just|merely)|no (?:longer than|later than|doubt)|without (?:a )?doubt"
    r"|nicht (?:nur|zuletzt)|no solo|no sólo|pas seulement|sans doute)\b",
    re.IGNORECASE,
)
"""Sayings that deny nothing."""

WIDENING: Final[dict[str, re.Pattern[str]]] = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for name, words in {
        "all": (
            r"(?<!in )(?<!after )(?<!above )(?<!at )(?<!of )all(?! in all)"
            r"|every(?! (?:single |two |three |four |six |few |\d+ )?(?:days?|nights?|weeks?"
            r"|months?"
            r"|years?|quarter|season|shift|spring|summer|autumn|winter|second|other"
            r"|(?:third|fourth|fifth|sixth) (?:day|night|week|month|year|weekend)))"
            r"|everyone|everything|each(?! (?:day|night|week|month|year"
            r"|quarter|season|shift))|fully"
            r"|(?<!in )total|always|across the company|company-wide|companywide"
            r"|organi[sz]ation-wide"
            r"|alle[nmrs]?(?! (?:zwei|drei|vier|paar) )"
            r"|jede[nmrs]?(?! (?:einzelnen? )?(?:tag|woche|monat|jahr|quartal|nacht|schicht|morgen"
            r"|abend|saison|halbjahr))|immer"
            r"|tod[oa]s?(?! (?:los|las) (?:días|semanas|meses|años|noches|mañanas|trimestres))"
            r"|siempre"
            r"|(?:tous|toutes?)(?! les (?:jours|semaines|mois|ans|nuits|matins|soirs|trimestres"
            r"|deux))"
            r"|toujours|100 ?%"
        ),
        "whole": (
            "entire|entirely|whole(?! one)|complete(?= [a-z]+)|completely|ganze[nmrs]?"
            "|gesamte[nmrs]?"
        ),
        "most": (
            r"mostly|predominantly"
            r"|most(?= of (?!all\b)| (?!of\b|recent|recently|importantly|relevant|directly"
            r"|closely)[a-z]+s\b)|majority|meist\w*|mayoría|plupart"
        ),
        "only": (
            r"(?<!my )only(?! half)|sole|solely|single-handed(?:ly)?|alone|by myself|on my own"
            r"|exclusively|personally|allein|sol[oa]|seule?"
        ),
        "never": "never|nie|niemals|nunca|jamais",
        "first": (
            r"(?<!I )(?<!from the )(?<!, )(?<!at )(?<!at the )(?<!in the )(?<!in my )"
            r"(?<!my )(?<!for the )"
            r"first(?![ -](?:few |two |three |\d+ )?(?:days?|weeks?|months?|years?|season|quarter"
            r"|step|class|hand|aid|language|time|attempt|submission|sight|impression)\b)"
            r"|pioneering|pioneer|erste[nmrs]?|primer[oa]?|premi[eè]re?"
        ),
        "best": (
            r"(?<!my )best(?! (?:known|way|regards|wishes))|top(?! of\b)"
            r"|leading(?= (?:provider|company|supplier|expert|brand|firm|role|player|manufacturer))"
            r"|largest|biggest|highest|fastest|greatest|number one|top-performing"
            r"|record(?= (?:high|low|time|year|sales|growth|number))|beste[nmrs]?|größte[nmrs]?"
            r"|mejor|mayor|meilleure?"
        ),
    }.items()
}
"""Words that make a statement larger; the evidence must have one of the same row."""

WEAKER: Final[dict[str, tuple[str, ...]]] = {
    "most": ("all", "whole"),
    "whole": ("all",),
    "all": ("whole",),
    "best": ("first",),
}
"""``most`` may be said where the evidence says ``all``."""

WEAK_MODALS: Final[re.Pattern[str]] = re.compile(
    r"\b(?:may|might|can|could|optional(?:ly)?|preferred|preferably|nice to have"
    r"|a plus|bonus|ideally"
    r"|desirable|helpful|advantage|not required|von Vorteil|wünschenswert)\b",
    re.IGNORECASE,
)
STRONG_MODALS: Final[re.Pattern[str]] = re.compile(
    r"\b(?:must|required?|requires|mandatory|essential|obligatory|compulsory"
    r"|necessary|need(?:s|ed)?"
    r"|have to|has to|zwingend|erforderlich|obligatorio|obligatoire)\b",
    re.IGNORECASE,
)
"""A thing that is only wished for must not be told as demanded."""
