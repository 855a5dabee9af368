"""Brings updates to the webhook: each chat in order, chats beside each other, again until taken."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections import defaultdict
from typing import Final
from urllib.parse import urlsplit

from bot.playground.updates import PendingUpdate, Updates, Webhook

_ANSWER_TIMEOUT_S: Final = 60


class Courier:
    """Posts what waits to the webhook that is set."""

    def __init__(self, updates: Updates, *, retry_s: float = 1) -> None:
        self._updates = updates
        self._retry_s = retry_s

    async def run(self) -> None:
        """Delivers until it is cancelled."""
        while True:
            async with self._updates.changed:
                await self._updates.changed.wait_for(self._has_work)
            if not await self._deliver_all():
                await asyncio.sleep(self._retry_s)

    def _has_work(self) -> bool:
        return bool(self._updates.webhook().url and self._updates.pending(limit=1))

    async def _deliver_all(self) -> bool:
        """Try every update that waits; whether all were taken."""
        webhook = self._updates.webhook()
        by_chat: dict[int, list[PendingUpdate]] = defaultdict(list)
        for update in self._updates.pending():
            by_chat[update.chat_id].append(update)
        places = asyncio.Semaphore(webhook.max_connections)
        async with asyncio.TaskGroup() as group:
            chats = [
                group.create_task(self._deliver_chat(webhook, updates, places))
                for updates in by_chat.values()
            ]
        return all(chat.result() for chat in chats)

    async def _deliver_chat(
        self, webhook: Webhook, updates: list[PendingUpdate], places: asyncio.Semaphore
    ) -> bool:
        for update in updates:
            async with places:
                failure = await _post(webhook, json.dumps(update.body).encode())
            if failure:
                self._updates.note_failure(failure)
                return False
            self._updates.confirm(update.update_id)
        return True


async def _post(webhook: Webhook, body: bytes) -> str:
    """Post one update; why it was not taken, "" when it was."""
    try:
        async with asyncio.timeout(_ANSWER_TIMEOUT_S):
            status = await _status_of_post(webhook, body)
    except TimeoutError:
        return "Connection timed out"
    except (OSError, ValueError, asyncio.IncompleteReadError) as error:
        return f"Connection failed: {error}"
    return "" if 200 <= status < 300 else f"Wrong response from the webhook: {status}"


async def _status_of_post(webhook: Webhook, body: bytes) -> int:
    parts = urlsplit(webhook.url)
    is_secure = parts.scheme == "https"
    port = parts.port or (443 if is_secure else 80)
    context = ssl.create_default_context() if is_secure else None
    reader, writer = await asyncio.open_connection(parts.hostname, port, ssl=context)
    try:
        writer.write(_head(webhook, len(body)) + body)
        await writer.drain()
        status_line = await reader.readline()
        return int(status_line.split(b" ")[1:2][0]) if status_line.count(b" ") else 0
    finally:
        writer.close()


def _head(webhook: Webhook, length: int) -> bytes:
    parts = urlsplit(webhook.url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = [
        f"POST {path} HTTP/1.1",
        f"Host: {parts.netloc}",
        "Content-Type: application/json",
        f"Content-Length: {length}",
        "Connection: close",
    ]
    if webhook.secret_token:
        lines.append(f"X-Telegram-Bot-Api-Secret-Token: {webhook.secret_token}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", errors="replace")
