"""Letters: every version that was shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, func, select, true, update

from bot.domain.identity import UserId
from bot.domain.letter import Letter
from bot.errors import NotFoundError
from bot.steps import step
from bot.storage.database import Database
from bot.storage.opening import opening
from bot.storage.tables import letters, postings, users

_LETTER = TypeAdapter(Letter)
_ID = TypeAdapter(int)


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A version of a letter, and the posting it is for."""

    id: int
    posting_id: int
    letter: Letter
    parent_id: int | None = None
    """The version that this one was made from."""
    is_final: bool = False


class StoredLetters:
    """The letters of each user."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(
        self, user: UserId, posting_id: int, letter: Letter, *, parent_id: int | None = None
    ) -> int:
        """Add a version for a posting of the user, made from another or anew; gives its id.

        Raises ``NotFoundError`` for another's posting, or none.
        """
        mine = select(postings.c.id).where(postings.c.id == posting_id, postings.c.user_id == user)
        content = _LETTER.dump_json(letter).decode()
        values: dict[str, object] = {"user_id": user, "posting_id": posting_id}
        values |= {"content": content, "parent_id": parent_id}

        async def save() -> int:
            async with self._database.writing() as connection:
                if await connection.scalar(mine) is None:
                    raise NotFoundError(f"posting {posting_id}")
                await connection.execute(opening(user, posting_id))
                return await self._database.insert_once(connection, letters, values)

        return await step("save letter", _ID, save)

    async def get(self, user: UserId, letter_id: int) -> StoredLetter:
        """Find one letter of the user.

        Raises ``NotFoundError`` for another's, or none.
        """
        wanted = select(letters).where(letters.c.id == letter_id, letters.c.user_id == user)
        async with self._database.reading() as connection:
            row = (await connection.execute(wanted)).one_or_none()
        if row is None:
            raise NotFoundError(f"letter {letter_id}")
        return _stored(row)

    async def latest(self, user: UserId) -> StoredLetter | None:
        """Give the newest version for the posting that the user has open.

        With none open (a new posting came), it is the newest of all.
        """
        is_open = select(users.c.open_posting_id).where(users.c.id == user).scalar_subquery()
        of_open = func.coalesce(letters.c.posting_id == is_open, true())
        mine = select(letters).where(letters.c.user_id == user, of_open)
        async with self._database.reading() as connection:
            row = (await connection.execute(mine.order_by(letters.c.id.desc()).limit(1))).first()
        return _stored(row) if row else None

    async def latest_for(self, user: UserId, posting_id: int) -> StoredLetter | None:
        """Give the newest version for one posting of the user."""
        of_posting = select(letters).where(
            letters.c.user_id == user, letters.c.posting_id == posting_id
        )
        newest = of_posting.order_by(letters.c.id.desc()).limit(1)
        async with self._database.reading() as connection:
            row = (await connection.execute(newest)).first()
        return _stored(row) if row else None

    async def version(self, user: UserId, stored: StoredLetter) -> int:
        """Count the versions for the letter's posting up to this one."""
        counted = select(func.count()).where(
            letters.c.user_id == user,
            letters.c.posting_id == stored.posting_id,
            letters.c.id <= stored.id,
        )
        async with self._database.reading() as connection:
            return await connection.scalar(counted) or 0

    async def numbered(self, user: UserId, posting_id: int, number: int) -> StoredLetter | None:
        """Give the version of that number, from 1, for one posting of the user."""
        of_posting = select(letters).where(
            letters.c.user_id == user, letters.c.posting_id == posting_id
        )
        wanted = of_posting.order_by(letters.c.id).offset(number - 1).limit(1)
        async with self._database.reading() as connection:
            row = (await connection.execute(wanted)).first() if number > 0 else None
        return _stored(row) if row else None

    async def approve(self, user: UserId, letter_id: int) -> None:
        """Make one version the final one of its posting; the others are drafts."""
        stored = await self.get(user, letter_id)
        of_posting = update(letters).where(
            letters.c.user_id == user, letters.c.posting_id == stored.posting_id
        )
        async with self._database.writing() as connection:
            await connection.execute(of_posting.values(is_final=letters.c.id == letter_id))


def _stored(row: Row[Any]) -> StoredLetter:
    letter = _LETTER.validate_json(row.content)
    return StoredLetter(row.id, row.posting_id, letter, row.parent_id, row.is_final)
