"""Reminders become turns: every process looks for those that are due, the engine keeps one of each.

What is stored is a key and no text; the turn decides at its time whether it is still wanted.
"""

from __future__ import annotations

import asyncio
import json
import logging
from datetime import datetime

from pydantic import TypeAdapter

from bot.assistant.reminding import begins, days_in_reach, stage_due
from bot.domain.reminder import Deadline, Reminder
from bot.telegram.rooms import Rooms
from bot.workflows.turns import Turns
from knowledge.errors import RolecallError

_LOGGER = logging.getLogger(__name__)
_REMINDER = TypeAdapter(Reminder)
_KEY = "reminder"
_LOOK_EVERY_S = 30.0
_HOUR_S = 3600


class Reminding:
    """Looks for reminders that are due."""

    def __init__(self, rooms: Rooms, turns: Turns) -> None:
        self._rooms = rooms
        self._turns = turns

    async def watch(self) -> None:
        """Look until cancelled; a process that only takes updates in leaves it to the others."""
        while self._turns.role != "ingest":
            try:
                await self.look()
            except RolecallError as error:
                _LOGGER.warning("reminders could not be looked for: %s", error)
            await asyncio.sleep(_LOOK_EVERY_S)

    async def look(self) -> None:
        """Store a turn for each reminder that is due.

        One that Telegram did not take in ten minutes gets another turn an hour later.
        """
        now = self._rooms.clock()
        for deadline in await self._rooms.reminders.deadlines(*days_in_reach(now)):
            days = stage_due(deadline, now)
            if days is not None:
                await self._store(deadline, days, now)

    async def _store(self, deadline: Deadline, days: int, now: datetime) -> None:
        reminder = Reminder(deadline.user, deadline.posting_id, deadline.day, days)
        hours = int((now - begins(deadline, days)).total_seconds() // _HOUR_S)
        key = f"reminder:{reminder.posting_id}:{reminder.deadline}:{days}:{hours}"
        await self._turns.come_due(key, int(reminder.user), payload_of(reminder))


def payload_of(reminder: Reminder) -> str:
    """Give a reminder as what a turn holds."""
    return json.dumps({_KEY: _REMINDER.dump_python(reminder, mode="json")})


def reminder_of(payload: str) -> Reminder | None:
    """Give the reminder that a turn holds; none when it holds an update."""
    content = json.loads(payload)
    return _REMINDER.validate_python(content[_KEY]) if _KEY in content else None
