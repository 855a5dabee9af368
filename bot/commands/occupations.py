"""Titles of postings as occupations: with codes and scores, for the terminal and as JSON."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.assembly import House
from bot.commands.errors import UnknownCodeError
from bot.commands.shapes import Json
from bot.storage.library import LibraryRows
from bot.storage.titles import TitleCorrections
from knowledge.documents import Source
from knowledge.occupations import (
    Correction,
    NormalisedTitle,
    OccupationMatch,
    Occupations,
    names_of_occupation,
    title_key,
)
from knowledge.sources.occupations import Taxonomy
from knowledge.sources.records import JOB_TITLE

_SHOWN_AS: dict[Taxonomy, str] = {"onet": "O*NET", "esco": "ESCO"}


async def open_occupations(house: House) -> Occupations:
    """Give the occupations that the library holds and what was corrected."""
    corrections = await TitleCorrections(house.database).all()
    roles = await LibraryRows(house.database).public_roles()
    names = (name for role in roles for name in names_of_occupation(role))
    return await asyncio.to_thread(Occupations, names, corrections)


async def normalised(house: House, sources: Sequence[Source]) -> dict[str, NormalisedTitle]:
    """Normalise the titles of the postings among these sources, by the source's id."""
    postings = {one.id: one for one in sources if one.kind == "posting"}
    if not postings:
        return {}
    occupations = await open_occupations(house)
    return await asyncio.to_thread(
        lambda: {
            key: occupations.normalise(str(one.metadata.get(JOB_TITLE, one.title)))
            for key, one in postings.items()
        }
    )


async def correct(house: House, title: str, corrections: Sequence[Correction]) -> None:
    """Record what a title is.

    Raises ``UnknownCodeError`` for a code that the library does not know.
    """
    occupations = await open_occupations(house)
    for said in corrections:
        if said.code and occupations.title_of(said.taxonomy, said.code) is None:
            raise UnknownCodeError(_SHOWN_AS[said.taxonomy], said.code)
    await TitleCorrections(house.database).correct(title_key(title), corrections)


async def withdraw(house: House, title: str) -> None:
    """Forget what was recorded of a title."""
    await TitleCorrections(house.database).withdraw(title_key(title))


def in_words(title: NormalisedTitle) -> str:
    """Say level, role and occupations in one line."""
    level = " ".join(
        [*filter(None, [title.level]), *([f"grade {title.grade}"] if title.grade else [])]
    )
    shown = [_match_in_words(name, title.best(key)) for key, name in _SHOWN_AS.items()]
    return f"{title.role}{f' ({level})' if level else ''} → {'; '.join(shown)}"


def title_shape(title: NormalisedTitle | None) -> Json:
    """Give a normalised title; ``None`` stays ``None``."""
    if title is None:
        return None
    return {
        "role": title.role,
        "level": title.level,
        "grade": title.grade,
        **{key: [_match_shape(one) for one in title.matches.get(key, ())] for key in _SHOWN_AS},
    }


def _match_in_words(taxonomy: str, match: OccupationMatch | None) -> str:
    if match is None:
        return f"{taxonomy}: no match"
    said = {
        "taxonomy": f"{match.score_0_1:.2f} as “{match.name}”",
        "role page": f"{match.score_0_1:.2f} as “{match.name}” of our role pages",
        "operator": "corrected",
    }[match.said_by]
    return f"{taxonomy} {match.code} {match.title}".rstrip() + f" ({said})"


def _match_shape(match: OccupationMatch) -> Json:
    return {
        "code": match.code,
        "title": match.title,
        "score": match.score_0_1,
        "name": match.name,
        "said_by": match.said_by,
    }
