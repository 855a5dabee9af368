"""Subjects: which a degree may be in where a posting takes a related one too."""

from __future__ import annotations

import re
from typing import Final

_TAKES_RELATED = re.compile(
    r"\b(?:or|and) (?:a |an |any )?(?:related|similar|comparable|equivalent|relevant)\b"
    r"|\b(?:related|similar|comparable|relevant) (?:field|subject|discipline|area|degree)"
    r"|\b(?:technical|scientific|quantitative|numerate|numerical|creative|business) "
    r"(?:field|subject|discipline|degree)|\boder (?:ähnlich|vergleichbar|verwandt|gleichwertig)\w*"
    r"|\bvergleichbare[sr]? (?:studium|abschluss|fach)"
    r"|\bo (?:similar|afín|relacionad|equivalente)\w*"
    r"|\bou (?:équivalent|similaire|domaine|apparenté)\w*",
    re.IGNORECASE,
)
_FAMILY_WORDS: Final = (
    (
        r"computer|comput|informati[kcqo]|informática|software|information (?:systems"
        r"|technology)|mathemati|matemátic|mathémati|statisti|estadístic|data|electr(?:ical"
        r"|onic)|physic|physik|robotic|cybernetic|telecom|technical|quantitative|numerate"
        r"|numerical|wirtschaftsinformatik"
    ),
    (
        r"engineer|ingenier|ingénie|ingenieur|mechanic|maschinenbau|mechatroni|robotic"
        r"|electr|elektr|aero|physic|physik|físic|technical|technisch|automotive|materials"
        r"|computer"
    ),
    (
        r"design|visual|graphi[ckq]|gráfic|grafik|illustrat|fine arts?|media|multimedia"
        r"|animation|bellas artes|beaux-arts|communication visuelle|gestaltung|creative"
        r"|photograph"
    ),
    (
        r"business|econom|économi|económi|management|financ|finanz|account|administra"
        r"|commerc|\bADE|betriebswirt|volkswirt|wirtschaft|\bBWL|\bVWL|contab|comptab"
        r"|gestión|gestion|empresa"
    ),
    (
        r"bio|chemi|chimi|quími|pharma|farma|life science|molecular|genetic|scientific"
        r"|medizin"
    ),
    (
        r"communicat|kommunikation|comunicac|journalis|period(?:ismo|ista)|media|medien"
        r"|public|marketing|advertis|werbung|relations publiques|relaciones públicas"
    ),
    (
        r"psycholog|sociolog|soziolog|social|sozial|pedagog|pädagog|pédagog|education"
        r"|trabajo social"
    ),
    r"law|jura|rechts|derecho|droit|legal|LLB",
    (
        r"civil|bauingenieur|construction|architect|caminos|arquitect|building|génie civil"
        r"|surveying"
    ),
    r"nurs|pfleg|enfermer|infirmi|health|gesundheit|medic|physiother|therap",
    r"logisti|supply chain|transport|lager",
    (
        r"human resources|personal|recursos humanos|ressources humaines|psycholog"
        r"|organi[sz]ation"
    ),
)
_FAMILIES: Final = tuple(re.compile(rf"\b(?:{words})", re.IGNORECASE) for words in _FAMILY_WORDS)


def takes_related(text: str) -> bool:
    """Tell whether a related subject is as good (``or a related field``, ``a technical field``)."""
    return _TAKES_RELATED.search(text) is not None


def is_related(asked: str, has: str) -> bool:
    """Tell whether two texts name subjects of one family (``graphic design``, ``visual arts``)."""
    return any(family.search(asked) and family.search(has) for family in _FAMILIES)
