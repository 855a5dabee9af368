"""Buttons: what a tap means, kept here because Telegram carries only an opaque token."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter
from sqlalchemy import delete, insert, literal, select

from bot.domain.identity import UserId
from bot.errors import NotFoundError
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import Words, buttons

_ARGUMENTS: TypeAdapter[dict[str, str | int]] = TypeAdapter(dict[str, str | int])
_TOKEN = TypeAdapter(str)
_TOKEN_BYTES = 18
"""144 random bits, 24 characters: far within Telegram's 64 bytes, and not to be guessed."""


@dataclass(frozen=True, slots=True)
class ButtonAction:
    """What a tap asks for."""

    action: str
    arguments: Mapping[str, str | int]


_ACTION = TypeAdapter(ButtonAction)


class Buttons:
    """Tokens that only their user can redeem."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(
        self, user: UserId, action: str, arguments: Mapping[str, str | int], *, single_use: bool
    ) -> str:
        """Make a token for a known user."""
        return await step(
            "make button", _TOKEN, lambda: self._create(user, action, arguments, single_use)
        )

    async def take(self, user: UserId, token: str) -> ButtonAction:
        """Redeem a token; a single-use one is gone afterwards, also when two taps race.

        Raises ``NotFoundError`` for an unknown token, a used one, or someone else's.
        """
        return await step("press button", _ACTION, lambda: self._take(user, token))

    async def _create(
        self,
        user: UserId,
        action: str,
        arguments: Mapping[str, str | int],
        single_use: bool,  # noqa: FBT001  # ours
    ) -> str:
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        async with self._database.writing() as connection:
            await connection.execute(
                insert(buttons).values(
                    token=token,
                    user_id=user,
                    action=action,
                    arguments=_ARGUMENTS.dump_json(dict(arguments)).decode(),
                    single_use=single_use,
                )
            )
        return token

    async def _take(self, user: UserId, token: str) -> ButtonAction:
        mine = (buttons.c.token == literal(token, Words())) & (buttons.c.user_id == user)
        async with self._database.writing() as connection:
            row = (await connection.execute(select(buttons).where(mine))).one_or_none()
            if row is None:
                raise NotFoundError("button")
            if row.single_use:
                taken = await connection.execute(delete(buttons).where(mine))
                if taken.rowcount == 0:  # PostgreSQL let another tap see it too
                    raise NotFoundError("button")
        return ButtonAction(row.action, _ARGUMENTS.validate_json(row.arguments))
