"""The other processes on one PostgreSQL, as the turns of this one see them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.workflows.engine import AT_ONCE, TURNS
from bot.workflows.membership import Membership, News
from bot.workflows.watching import Watchdog

if TYPE_CHECKING:
    from bot.workflows.turns import Turns


class Others:
    """Carries news between the thread of the membership and the loop of the turns."""

    def __init__(self, turns: Turns, address: str, bot_id: int) -> None:
        self._turns = turns
        self._bot_id = bot_id
        self._loop = asyncio.get_running_loop()
        self._watchdog: Watchdog | None = None
        news = News(
            work=self._work,
            stop=self._on_loop_with(self._stop),
            deaths=lambda _names: self._on_loop(self._look),
            buried=lambda: self._on_loop(self._buried),
            polls=lambda polls: self._on_loop(lambda: self._polls(polls=polls)),
        )
        wants_to_poll = bot_id if turns.role != "worker" else None
        self._membership = Membership(address, turns.engine.executor, news, bot_id=wants_to_poll)

    async def join(self, watchdog: Watchdog) -> None:
        """Become one of them."""
        self._watchdog = watchdog
        self._turns.engine.tell_others = self._tell_of_work
        await asyncio.to_thread(self._membership.join)

    async def leave(self) -> None:
        """Say that what this process ran can be taken over."""
        self._turns.engine.tell_others = lambda _queue: None
        await asyncio.to_thread(self._membership.leave)

    async def alive(self) -> set[str]:
        """Give the names of the processes that live."""
        return await asyncio.to_thread(self._membership.alive)

    def is_certain(self) -> bool:
        """Tell whether the others cannot have taken this process for dead."""
        return self._membership.is_certain()

    async def stop(self, chat_id: int) -> None:
        """Tell all to stop the turn of a chat."""
        await asyncio.to_thread(self._membership.tell, "stop", f"{self._bot_id}:{chat_id}")

    def _tell_of_work(self, queue: str) -> None:
        self._loop.run_in_executor(None, self._membership.tell, "work", queue)

    def _work(self, queue: str) -> None:
        if queue in (TURNS, AT_ONCE):
            self._turns.engine.wake(queue)

    def _stop(self, chat: str) -> None:
        bot, _, chat_id = chat.partition(":")
        if bot == str(self._bot_id):
            self._turns.running.stop(int(chat_id))

    def _look(self) -> None:
        if self._watchdog is not None:
            self._watchdog.look_now()

    def _buried(self) -> None:
        self._turns.running.let_go()
        self._turns.engine.rename(self._membership.executor)

    def _polls(self, *, polls: bool) -> None:
        if polls:
            self._turns.may_poll.set()
        else:
            self._turns.may_poll.clear()

    def _on_loop(self, call: Callable[[], None]) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call)

    def _on_loop_with(self, call: Callable[[str], None]) -> Callable[[str], None]:
        return lambda what: self._on_loop(lambda: call(what))
