"""Particulars: the country, class or level that makes a permit exactly the one asked for."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_EU: Final = {
    "Germany": "germany german deutschland deutsche",
    "France": "france french français",
    "Spain": "spain spanish españa",
    "Italy": "italy italian",
    "Ireland": "ireland irish",
    "Netherlands": "netherlands dutch",
    "Austria": "austria austrian österreich",
    "Belgium": "belgium belgian",
    "Portugal": "portugal portuguese",
    "Poland": "poland polish",
    "Sweden": "sweden swedish",
    "Denmark": "denmark danish",
    "Finland": "finland finnish",
    "Greece": "greece greek",
    "Romania": "romania romanian",
    "Hungary": "hungary hungarian",
    "Czechia": "czechia czech",
}
_OTHERS: Final = {
    "UK": "uk britain british england",
    "Canada": "canada canadian",
    "Australia": "australia australian",
    "Switzerland": "switzerland swiss schweiz",
    "India": "india indian",
    "Singapore": "singapore",
    "Japan": "japan japanese",
    "Brazil": "brazil brazilian",
    "Mexico": "mexico mexican",
}
_STATES: Final = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    "|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts"
    "|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey"
    "|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming"
)
_CLASS = re.compile(
    r"(?:\b(?:class|category|klasse|clase|catégorie|permis(?: de conduire)?"
    r"|(?:permiso|carn[eé]t?)(?: de conducir)?|führerschein|licen[sc]e)[\s(:]*)"
    r"(?-i:([A-D][1]?E?))\b",
    re.IGNORECASE,
)
_LADDERS: Final = (
    (r"\bBPSS\b", r"\bCTC\b", r"\bSC\b|\bSC[- ]cleared", r"\bDV\b|\bdeveloped vetting\b"),
    (r"(?i:\bconfidential\b)", r"(?i:\bsecret\b)", r"(?i:\btop[- ]secret\b)|\bTS\b", r"\bSCI\b"),
)


def particulars(name: str, text: str, *, is_held: bool = False) -> frozenset[str]:
    """Give the particulars of a permit in a text; what is held covers what lies below it."""
    if name == "work permit":
        regions = regions_in(text)
        return _with_union(regions) if is_held else regions
    if name == "driving licence":
        return frozenset(f"class {found}" for found in _CLASS.findall(text)) | (
            frozenset({"CDL"}) if re.search(r"\bCDL\b", text) else frozenset()
        )
    if name == "security clearance":
        return _levels(text, is_held=is_held)
    return regions_in(text)


@cache
def regions_in(text: str) -> frozenset[str]:
    """Give the countries, the union and the states that a text names."""
    found = {region for region, pattern in _regions() if pattern.search(text)}
    return frozenset(found) | frozenset(re.findall(rf"\b(?:{_STATES})\b", text))


def _with_union(regions: frozenset[str]) -> frozenset[str]:
    """Add the whole union: who may work in one of its countries as its citizen may in all."""
    return regions | {"EU", *_EU} if regions & {"EU", *_EU} else regions


def _levels(text: str, *, is_held: bool) -> frozenset[str]:
    levels: set[str] = set()
    for ladder in _LADDERS:
        heights = [height for height, step in enumerate(ladder) if re.search(step, text)]
        if heights:
            names = [f"level {step + 1} of clearance" for step in range(max(heights) + 1)]
            levels.update(names if is_held else names[-1:])
    return frozenset(levels)


@cache
def _regions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    worded = {
        name: rf"(?i:\b(?:{'|'.join(words.split())})\b)" for name, words in (_EU | _OTHERS).items()
    }
    worded["UK"] += "|(?i:united kingdom)"
    worded["US"] = r"\bUSA?\b|\bU\.S\.|\bthe States\b|(?i:\bunited states\b|\bamerican\b)"
    worded["EU"] = r"\bEU\b|\bEEA\b|(?i:\beuropean union\b|\beurope\b)"
    return tuple((name, re.compile(pattern)) for name, pattern in worded.items())
