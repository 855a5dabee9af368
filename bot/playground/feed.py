"""What happens in a chat, brought to every page that shows it, as it happens."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.playground.wire import JsonObject

EventKind: TypeAlias = Literal["message", "action", "draft", "answer", "bot"]


@dataclass(frozen=True)
class Event:
    """One thing that happened; a revision stands with what is kept, None with what passes."""

    kind: EventKind
    content: JsonObject
    revision: int | None = None


class Subscription:
    """The events of one chat from a moment on, in order."""

    def __init__(self) -> None:
        self._events: asyncio.Queue[Event | None] = asyncio.Queue()

    def put(self, event: Event | None) -> None:
        """Add an event; None is the end."""
        self._events.put_nowait(event)

    async def next(self) -> Event | None:
        """Give the next event, waiting for it; None when the playground closes."""
        return await self._events.get()


class Feed:
    """Knows who looks at which chat."""

    def __init__(self) -> None:
        self._subscriptions: dict[int, set[Subscription]] = defaultdict(set)
        self._is_closed = False

    def publish(self, chat_id: int, event: Event) -> None:
        """Brings an event to all who look at the chat."""
        for subscription in self._subscriptions.get(chat_id, ()):
            subscription.put(event)

    def publish_everywhere(self, event: Event) -> None:
        """Brings an event to all who look at any chat."""
        for chat_id in list(self._subscriptions):
            self.publish(chat_id, event)

    @contextmanager
    def subscribed(self, chat_id: int) -> Iterator[Subscription]:
        """Look at a chat for as long as the block lasts."""
        subscription = Subscription()
        if self._is_closed:
            subscription.put(None)
        self._subscriptions[chat_id].add(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions[chat_id].discard(subscription)
            if not self._subscriptions[chat_id]:
                del self._subscriptions[chat_id]

    def close(self) -> None:
        """End all subscriptions, those to come included."""
        self._is_closed = True
        for subscriptions in self._subscriptions.values():
            for subscription in subscriptions:
                subscription.put(None)
