"""Postings: what users want to apply to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pydantic import TypeAdapter
from sqlalchemy import Select, false, func, select, update

from bot.domain.identity import UserId
from bot.domain.posting import Posting
from bot.errors import NotFoundError
from bot.steps import step
from bot.storage.database import Database
from bot.storage.opening import opening
from bot.storage.tables import postings, users
from knowledge.sources.values import written_day

_POSTING = TypeAdapter(Posting)
_ID = TypeAdapter(int)


@dataclass(frozen=True, slots=True)
class StoredPosting:
    """A posting with its id."""

    id: int
    posting: Posting
    opened_after_turn: int = 0
    """The newest turn of its user when they turned to it, if it is the one they deal with."""


class Postings:
    """The postings that users sent, as they were read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, user: UserId, posting: Posting, *, origin: str) -> int:
        """Keep a posting of a known user; gives its id, that of before for the same text.

        It becomes the one that the user deals with.
        """
        content = _POSTING.dump_json(posting).decode()
        text_hash = hashlib.sha256(posting.text.encode("utf-8", "surrogatepass")).hexdigest()
        values: dict[str, object] = {"user_id": user, "origin": origin, "content": content}
        values |= {"text_hash": text_hash, "closes_on": written_day(posting.valid_through)}
        same = select(func.max(postings.c.id)).where(
            postings.c.user_id == user, postings.c.text_hash == text_hash
        )

        async def save() -> int:
            async with self._database.writing() as connection:
                known: int | None = await connection.scalar(same)
                await connection.execute(opening(user, known))
                if known is not None:
                    return known
                return await self._database.insert_once(connection, postings, values)

        return await step("save posting", _ID, save)

    async def replace(self, user: UserId, posting_id: int, posting: Posting) -> None:
        """Keep a posting as the user corrected it; another's stays as it is."""
        content = _POSTING.dump_json(posting).decode()
        of_user = (postings.c.user_id == user) & (postings.c.id == posting_id)
        values = {"content": content, "closes_on": written_day(posting.valid_through)}

        async def write() -> int:
            async with self._database.writing() as connection:
                await connection.execute(update(postings).where(of_user).values(values))
            return posting_id

        await step("correct posting", _ID, write)

    async def get(self, user: UserId, posting_id: int) -> Posting:
        """Find one posting of the user.

        Raises ``NotFoundError`` for another's, or none.
        """
        found = await self._first(_of(user).where(postings.c.id == posting_id))
        if found is None:
            raise NotFoundError(f"posting {posting_id}")
        return found.posting

    async def latest(self, user: UserId) -> StoredPosting | None:
        """Give the posting that the user deals with: the one they opened, else the newest."""
        opened_first = func.coalesce(postings.c.id == users.c.open_posting_id, false()).desc()
        return await self._first(_of(user).order_by(opened_first, postings.c.id.desc()).limit(1))

    async def _first(self, query: Select[int, str, int | None]) -> StoredPosting | None:
        async with self._database.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return row and StoredPosting(row[0], _POSTING.validate_json(row[1]), row[2] or 0)


def _of(user: UserId) -> Select[int, str, int | None]:
    columns = (postings.c.id, postings.c.content, users.c.opened_after_turn)
    joined = postings.join(users, users.c.id == postings.c.user_id)
    return select(*columns).select_from(joined).where(postings.c.user_id == user)
