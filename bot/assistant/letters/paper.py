"""Which paper a letter is for: that of the place where it will be printed."""

from __future__ import annotations

import re
from typing import Literal

Paper = Literal["a4", "us-letter"]

_COUNTRIES = r"""
    usa?|u\.s\.(?:a\.)?|united\ states|estados\ unidos|[ée]tats-unis|vereinigte\ staaten|canad[aá]
    |kanada|mexico|méxico|mexiko|mexique|colombia|chile|philippines|filipinas|puerto\ rico
    |costa\ rica|panam[aá]|venezuela|guatemala|el\ salvador|nicaragua|belize
"""
"""Where Letter is the usual paper. Source: Unicode CLDR, supplemental data, ``paperSize``."""
_STATES = r"""
    alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho
    |illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan
    |minnesota|mississippi|missouri|montana|nebraska|nevada|new\ hampshire|new\ jersey|new\ mexico
    |new\ york|north\ carolina|north\ dakota|ohio|oklahoma|oregon|pennsylvania|rhode\ island
    |south\ carolina|south\ dakota|tennessee|texas|utah|vermont|virginia|washington|west\ virginia
    |wisconsin|wyoming|ontario|qu[ée]bec|british\ columbia|alberta|manitoba|saskatchewan
    |nova\ scotia|new\ brunswick|san\ francisco|los\ angeles|chicago|boston|seattle|austin|toronto
    |vancouver|montr[ée]al
"""
_NAMED = re.compile(rf"(?<!\w)(?:{_COUNTRIES}|{_STATES})(?!\w)", re.IGNORECASE | re.VERBOSE)
_CODES = (
    "A[KLRZ]|C[AOT]|DC|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]"
    "|UT|V[AT]|W[AIVY]|AB|BC|MB|NB|NS|ON|QC|SK|DE"
)
_CODED = re.compile(rf",\s*(?:{_CODES})(?:\s+\d{{5}}(?:-\d{{4}})?)?\s*(?:$|[,;(/|])")
_ALSO_COUNTRIES = re.compile(r",\s*(?:DE|IN)\s*(?:$|[,;(/|])")
"""Germany and India rather than Delaware and Indiana, unless a ZIP code says otherwise."""
_ANYWHERE = re.compile(
    r"\b(?:fully|remote|hybrid|anywhere|worldwide|global|home office)\b", re.IGNORECASE
)


def paper_for(*places: str) -> Paper:
    """Give the paper of the first place that names one; ``Remote`` names none."""
    for place in places:
        if re.search(r"\w", _ANYWHERE.sub("", place)):
            return "us-letter" if _is_of_letter(place) else "a4"
    return "a4"


def _is_of_letter(place: str) -> bool:
    if _ALSO_COUNTRIES.search(place):
        return False
    return bool(_NAMED.search(place) or _CODED.search(place))
