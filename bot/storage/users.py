"""Users: language, consent, and complete erasure."""

from __future__ import annotations

from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import delete, select, update

from bot.domain.identity import Language, UserId
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import users

_LANGUAGE: TypeAdapter[Language] = TypeAdapter(Language)
_NOTHING: TypeAdapter[None] = TypeAdapter(None)


class Users:
    """Who has spoken to the bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def remember(self, user: UserId, *, language: Language) -> None:
        """Make sure that the user has a row; the language of a known user stays."""
        async with self._database.writing() as connection:
            row = self._database.insert(users).values(id=user, language=language, conversation=1)
            await connection.execute(row.on_conflict_do_nothing())

    async def meet(self, user: UserId, *, language: Language) -> Language:
        """Give the language of a user, who is remembered with this one when they are new."""

        async def meet() -> Language:
            known = await self.language(user)
            if known is None:
                await self.remember(user, language=language)
            return known or language

        return await step("meet user", _LANGUAGE, meet)

    async def language(self, user: UserId) -> Language | None:
        """Give the language that the user speaks with the bot, if they are known."""
        async with self._database.reading() as connection:
            found = await connection.scalar(select(users.c.language).where(users.c.id == user))
        return None if found is None else _LANGUAGE.validate_python(found)

    async def speak(self, user: UserId, language: Language) -> None:
        """Set the language of a known user."""
        async with self._database.writing() as connection:
            await connection.execute(
                update(users).where(users.c.id == user).values(language=language)
            )

    async def consent(self, user: UserId) -> bool:
        """Say whether the user agreed that documents are stored."""
        async with self._database.reading() as connection:
            found = await connection.scalar(select(users.c.consented_at).where(users.c.id == user))
        return found is not None

    async def give_consent(self, user: UserId, *, at: datetime) -> None:
        """Record that a known user agreed that documents are stored."""
        async with self._database.writing() as connection:
            await connection.execute(
                update(users).where(users.c.id == user).values(consented_at=at.astimezone(UTC))
            )

    async def forget(self, user: UserId) -> None:
        """Erase every row of the user, from the disk too.

        What the engine keeps of the user's messages is erased by the engine.
        """

        async def forget() -> None:
            async with self._database.writing() as connection:
                await connection.execute(delete(users).where(users.c.id == user))
            await self._database.settle()

        await step("forget user", _NOTHING, forget)
