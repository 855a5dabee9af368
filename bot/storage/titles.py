"""Corrected titles: what an operator said a role's title is in a taxonomy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import get_args

from sqlalchemy import delete, insert, select

from bot.storage.database import Database
from bot.storage.tables import title_corrections
from knowledge.occupations import Correction
from knowledge.sources.occupations import Taxonomy

_TAXONOMIES: dict[str, Taxonomy] = {name: name for name in get_args(Taxonomy)}


class TitleCorrections:
    """Corrections by ``title_key``; the last word for each taxonomy counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> dict[str, list[Correction]]:
        """Give every correction, by title."""
        query = select(title_corrections).order_by(title_corrections.c.taxonomy)
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        said: dict[str, list[Correction]] = defaultdict(list)
        for row in rows:
            said[row.title].append(Correction(_TAXONOMIES[row.taxonomy], row.code))
        return dict(said)

    async def correct(self, title: str, corrections: Sequence[Correction]) -> None:
        """Record what a title is; what was said of the same taxonomies before is replaced."""
        column = title_corrections.c
        taxonomies = [one.taxonomy for one in corrections]
        rows = [{"title": title, "taxonomy": one.taxonomy, "code": one.code} for one in corrections]
        old = (column.title == title) & column.taxonomy.in_(taxonomies)
        async with self._database.writing() as connection:
            await connection.execute(delete(title_corrections).where(old))
            await connection.execute(insert(title_corrections), rows)

    async def withdraw(self, title: str) -> None:
        """Forget what was said of a title."""
        async with self._database.writing() as connection:
            mine = title_corrections.c.title == title
            await connection.execute(delete(title_corrections).where(mine))
