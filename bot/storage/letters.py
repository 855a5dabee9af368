"""Letters: every version that was shown."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter
from sqlalchemy import select

from bot.domain.identity import UserId
from bot.domain.letter import Letter
from bot.errors import NotFoundError
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import letters, postings

_LETTER = TypeAdapter(Letter)
_ID = TypeAdapter(int)


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A version of a letter, and the posting it is for."""

    id: int
    posting_id: int
    letter: Letter


class StoredLetters:
    """The letters of each user."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, user: UserId, posting_id: int, letter: Letter) -> int:
        """Add a version for a posting of the user; gives its id.

        Raises ``NotFoundError`` for another's posting, or none.
        """
        mine = select(postings.c.id).where(postings.c.id == posting_id, postings.c.user_id == user)
        content = _LETTER.dump_json(letter).decode()
        values = {"user_id": user, "posting_id": posting_id, "content": content}

        async def save() -> int:
            async with self._database.writing() as connection:
                if await connection.scalar(mine) is None:
                    raise NotFoundError(f"posting {posting_id}")
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
        return StoredLetter(row.id, row.posting_id, _LETTER.validate_json(row.content))
