"""Résumés: the newest one counts, with what its owner told of it since."""

from __future__ import annotations

from pydantic import TypeAdapter
from sqlalchemy import select

from bot.domain.identity import UserId
from bot.domain.resume import Resume
from bot.domain.told import with_told
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import resumes
from bot.storage.told import ToldAnswers

_RESUME = TypeAdapter(Resume)
_ID = TypeAdapter(int)


class Resumes:
    """The résumés that users sent, as they were read; the files themselves are not kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def save(self, user: UserId, resume: Resume, *, file_name: str) -> int:
        """Add a résumé of a known user; gives its id."""
        content = _RESUME.dump_json(resume).decode()
        values = {"user_id": user, "file_name": file_name, "content": content}

        async def save() -> int:
            async with self._database.writing() as connection:
                return await self._database.insert_once(connection, resumes, values)

        return await step("save resume", _ID, save)

    async def latest(self, user: UserId) -> Resume | None:
        """Give the newest résumé of the user with what they told in the chat, as evidence."""
        resume = await self.as_read(user)
        if resume is None:
            return None
        return with_told(resume, await ToldAnswers(self._database).all(user))

    async def as_read(self, user: UserId) -> Resume | None:
        """Give the newest résumé of the user as its document says it, to correct or return it."""
        newest = (
            select(resumes.c.content)
            .where(resumes.c.user_id == user)
            .order_by(resumes.c.id.desc())
            .limit(1)
        )
        async with self._database.reading() as connection:
            content = await connection.scalar(newest)
        return None if content is None else _RESUME.validate_json(content)
