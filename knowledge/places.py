"""Places as boards write them, told to be the same or not.

"San Francisco, CA" is "San Francisco, California, United States" and not "San Jose, CA". No map is
asked: what is written in another way counts as another place.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SHORT = (
    "al=alabama ak=alaska az=arizona ar=arkansas ca=california ca=canada co=colorado ct=connecticut"
    " de=delaware de=germany fl=florida ga=georgia hi=hawaii id=idaho il=illinois il=israel"
    " in=indiana in=india ia=iowa ks=kansas ky=kentucky la=louisiana me=maine md=maryland"
    " ma=massachusetts mi=michigan mn=minnesota ms=mississippi mo=missouri mt=montana ne=nebraska"
    " nv=nevada nh=new_hampshire nj=new_jersey nm=new_mexico ny=new_york nc=north_carolina"
    " nd=north_dakota oh=ohio ok=oklahoma or=oregon pa=pennsylvania ri=rhode_island"
    " sc=south_carolina sd=south_dakota tn=tennessee tx=texas ut=utah vt=vermont va=virginia"
    " wa=washington wv=west_virginia wi=wisconsin wy=wyoming dc=district_of_columbia on=ontario"
    " bc=british_columbia qc=quebec ab=alberta us=united_states usa=united_states"
    " united_states_of_america=united_states uk=united_kingdom gb=united_kingdom"
    " great_britain=united_kingdom deutschland=germany fr=france es=spain espana=spain it=italy"
    " nl=netherlands the_netherlands=netherlands ie=ireland ch=switzerland schweiz=switzerland"
    " at=austria osterreich=austria au=australia pt=portugal pl=poland se=sweden dk=denmark"
    " no=norway fi=finland br=brazil mx=mexico jp=japan sg=singapore eng=england sct=scotland"
    " wls=wales"
)
_PLACES = re.compile(r"[;|\n]| / | or ")
_PARTS = re.compile(r"[,()]| [-\u2013\u2014] ")
_AROUND = re.compile(r"^(?:greater|city of) |(?<=\w) (?:city|(?:metropolitan )?area)$")
_Part = frozenset[str]
"""All that a part of a place may mean: "CA" is California and Canada."""


def same_places(one: str, other: str) -> bool:
    """Tell whether both name the same place, or the same places in any order."""
    ours, theirs = _read(one), _read(other)
    if not ours or not theirs:
        return ours == theirs
    return _are_among(ours, theirs) and _are_among(theirs, ours)


def share_a_place(one: str, other: str) -> bool:
    """Tell whether both name some place that is the same."""
    return any(_is_same(ours, theirs) for ours in _read(one) for theirs in _read(other))


def _are_among(ours: tuple[tuple[_Part, ...], ...], theirs: tuple[tuple[_Part, ...], ...]) -> bool:
    return all(any(_is_same(one, other) for other in theirs) for one in ours)


def _is_same(one: tuple[_Part, ...], other: tuple[_Part, ...]) -> bool:
    """Compare from the town on; one of them may say more of where it lies."""
    short, long = sorted((one, other), key=len)
    return bool(short[0] & long[0]) and all(any(part & known for known in long) for part in short)


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[tuple[_Part, ...], ...]:
    """Give the places of a text, each as its parts, the town first."""
    places = (
        tuple(_meanings(part) for part in _PARTS.split(place) if part.strip())
        for place in _PLACES.split(_folded(text))
    )
    return tuple(dict.fromkeys(place for place in places if place))


def _meanings(part: str) -> _Part:
    name = _AROUND.sub("", " ".join(part.replace(".", "").split()))
    return _long_names().get(name, frozenset({name}))


@lru_cache(maxsize=1)
def _long_names() -> dict[str, _Part]:
    found: dict[str, _Part] = {}
    for pair in _SHORT.split():
        short, _, long = pair.replace("_", " ").partition("=")
        found[short] = found.get(short, frozenset()) | {long}
    return found


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
