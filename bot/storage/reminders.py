"""Reminders: who wants them, whose deadlines are near, and what was sent."""

from __future__ import annotations

from datetime import date

from pydantic import TypeAdapter
from sqlalchemy import func, select

from bot.domain.identity import UserId
from bot.domain.reminder import Deadline, Reminder, Reminding
from bot.steps import step
from bot.storage.database import Database
from bot.storage.tables import applications, postings, reminders, reminding

_NOTHING: TypeAdapter[None] = TypeAdapter(None)
_TO_APPLY = "saved"
"""Who has applied has no use for the deadline any more."""


class Reminders:
    """What each user wants, and which reminders they got."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def wishes(self, user: UserId) -> Reminding:
        """Say whether the user wants to be reminded, and by whose clock."""
        mine = select(reminding.c.is_on, reminding.c.time_zone)
        async with self._database.reading() as connection:
            row = (await connection.execute(mine.where(reminding.c.user_id == user))).one_or_none()
        return Reminding() if row is None else Reminding(row.is_on, row.time_zone)

    async def wish(self, user: UserId, wanted: Reminding) -> None:
        """Keep what a known user wants."""
        values = {"is_on": wanted.is_on, "time_zone": wanted.time_zone}
        row = self._database.insert(reminding).values(user_id=user, **values)
        async with self._database.writing() as connection:
            await connection.execute(
                row.on_conflict_do_update(index_elements=["user_id"], set_=values)
            )

    async def deadlines(
        self, first: date, last: date, *, user: UserId | None = None
    ) -> tuple[Deadline, ...]:
        """Give the deadlines within days, nearest first, of users who want to be reminded."""
        day = func.coalesce(applications.c.deadline, postings.c.closes_on)
        reminded = (
            select(func.min(reminders.c.days_before))
            .where(reminders.c.posting_id == postings.c.id, reminders.c.deadline == day)
            .scalar_subquery()
        )
        wanted = (
            select(
                reminding.c.user_id,
                postings.c.id,
                day.label("day"),
                reminding.c.time_zone,
                reminded.label("reminded"),
            )
            .select_from(reminding)
            .join(postings, postings.c.user_id == reminding.c.user_id)
            .outerjoin(applications, applications.c.posting_id == postings.c.id)
            .where(reminding.c.is_on, reminding.c.time_zone != "", day.between(first, last))
            .where(func.coalesce(applications.c.status, _TO_APPLY) == _TO_APPLY)
            .order_by(day, postings.c.id)
        )
        if user is not None:
            wanted = wanted.where(reminding.c.user_id == user)
        async with self._database.reading() as connection:
            rows = (await connection.execute(wanted)).all()
        return tuple(
            Deadline(UserId(row.user_id), row.id, row.day, row.time_zone, row.reminded)
            for row in rows
        )

    async def mark(self, reminder: Reminder) -> None:
        """Keep that a reminder was sent, or need not be."""
        row = self._database.insert(reminders).values(
            posting_id=reminder.posting_id,
            deadline=reminder.deadline,
            days_before=reminder.days_before,
            user_id=reminder.user,
        )

        async def mark() -> None:
            async with self._database.writing() as connection:
                await connection.execute(row.on_conflict_do_nothing())

        await step("mark reminder", _NOTHING, mark)
