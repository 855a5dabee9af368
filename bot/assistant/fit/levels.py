"""Levels: how high a degree is, in the writings of four countries, and numbered qualifications."""

from __future__ import annotations

import re
from typing import Final

from bot.assistant.grounding.lexicon.credentials import DEGREES

BACHELOR: Final = 3
_HONOURS = re.compile(r"\b(?:MA|BA|BSc|BEng|LLB) ?\(Hons\.?\)", re.IGNORECASE)
AFTER_DOCTORATE = re.compile(r"\bpost-?(?:doctoral|doctorate|doc)\b", re.IGNORECASE)
_BAC = re.compile(r"\bbac ?\+ ?(\d)", re.IGNORECASE)
_OF_BAC: Final = {2: 2, 3: 3, 4: 3, 5: 4, 6: 4, 7: 4, 8: 5}
_WRITINGS: Final = (
    (5, re.compile(r"\b(?:docteure? en|thèse de doctorat|promotion in|promoviert)", re.IGNORECASE)),
    (
        4,
        re.compile(
            r"\b(?:[Mm]aster(?! ?(?:class|chef|ing\b|data|card|mind|plan))(?=\s+[\w(])|M2\b"
            r"|[Dd]iplôme d['\u2019]ingénieur|[Éé]cole d['\u2019]ingénieurs?|DESS|DEA\b"
            r"|Diplom-[A-ZÄÖÜ]\w+|Dipl\.|Magister|Staatsexamen|[Ll]ehramtsstudium"
            r"|MSci|MEng|MChem|MPhys|MMath|[Pp]os(?:t)?grado|[Pp]ostgraduate|[Mm]aestría)"
        ),
    ),
    (
        3,
        re.compile(
            r"\b(?:(?:abgeschlossenes )?(?:hochschul|universitäts|fachhochschul)?studium"
            r"|hochschulabschluss|universitätsabschluss|licenciad[oa] en|diplomad[oa] en"
            r"|diplomatura|ingenier[oa] (?:técnic|superior|de|en|industrial|informátic|civil)\w*"
            r"|ingeniería (?:técnica|superior)|título de grado|grado universitario"
            r"|títulación universitaria|titulación universitaria|título universitario"
            r"|estudios universitarios|titulación (?:en|superior)|grado o |licence professionnelle"
            r"|diplôme universitaire|BUT\b|degree[- ]level)",
            re.IGNORECASE,
        ),
    ),
    (
        2,
        re.compile(
            r"\b(?:grado superior|ciclo formativo de grado superior|técnic[oa] superior"
            r"|higher (?:national )?(?:certificate|diploma)|DEUG|DUT|BTS)\b",
            re.IGNORECASE,
        ),
    ),
    (1, re.compile(r"\b(?:grado medio|baccalauréat|fachabitur|GCSEs?)\b", re.IGNORECASE)),
)
_NUMBERED = re.compile(r"\blevel (\d)\b|\bniveau (\d)\b", re.IGNORECASE)
_NAMES: Final = {
    1: "a school leaving certificate",
    2: "an associate degree",
    3: "a bachelor's degree",
    4: "a master's degree",
    5: "a doctorate",
}


def level_of(text: str) -> int:
    """Give the level of the highest degree in a text, 5 for a doctorate, 0 for none."""
    return max(levels_in(text), default=0)


def levels_in(text: str) -> list[int]:
    """Give the level of each degree that a text names; Scotland's MA (Hons) is a first degree."""
    text = AFTER_DOCTORATE.sub(" ", text)
    found = [level for _, level, pattern in DEGREES if pattern.search(text)]
    if not found and _HONOURS.search(text):
        found.append(BACHELOR)
    found += [_OF_BAC.get(int(years), 0) for years in _BAC.findall(text)]
    found += [level for level, pattern in _WRITINGS if pattern.search(text)]
    return [level for level in found if level]


def number_of(text: str) -> int:
    """Give the number of a numbered qualification (``NVQ Level 3``); 0 where it has none."""
    found = _NUMBERED.search(text)
    return int(found[1] or found[2]) if found else 0


def name_of(level: int) -> str:
    """Give the plain name of a level."""
    return _NAMES.get(level, "a degree")
