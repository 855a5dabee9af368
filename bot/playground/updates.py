"""What the bot is told: updates wait here until polling confirms or a webhook takes them."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from bot.playground.clock import Clock
from bot.playground.errors import BadRequestError, ConflictError
from bot.playground.store import Row, Store
from bot.playground.wire import (
    Json,
    JsonObject,
    Parameters,
    integer,
    json_list,
    json_object,
    read_json,
    text,
)

# Source: https://core.telegram.org/bots/api#getupdates; 50 s from tdlib/telegram-bot-api.
_MAX_POLL_S: Final = 50
_MAX_BATCH: Final = 100
_KEPT_S: Final = 24 * 60 * 60
# What a bot gets only when it asks for it by name.
_UNASKED: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class PendingUpdate:
    """An update that the bot has not confirmed; `body` is the Bot API's Update."""

    update_id: int
    chat_id: int
    body: JsonObject


@dataclass(frozen=True)
class Webhook:
    """Where updates are posted to, and how the last failure went."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error_date: int = 0
    last_error_message: str = ""


class Updates:
    """The queue of updates with its two ends: people put in, the bot takes out."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._poll_number = 0
        self._is_closed = False
        self.changed = asyncio.Condition()
        self._start_ids()

    async def put(self, chat_id: int, kind: str, content: JsonObject) -> None:
        """Add an update, unless the bot does not want its kind."""
        if self._is_wanted(kind):
            self._store.write(
                "INSERT INTO pending_update (chat_id, kind, body, created_at) VALUES (?, ?, ?, ?)",
                (chat_id, kind, json.dumps(content), self._clock()),
            )
        await self._tell_change()

    def pending(self, *, limit: int = _MAX_BATCH) -> list[PendingUpdate]:
        """Give the oldest updates that wait, at most a day old."""
        self._store.write(
            "DELETE FROM pending_update WHERE created_at < ?", (self._clock() - _KEPT_S,)
        )
        rows = self._store.rows("SELECT * FROM pending_update ORDER BY update_id LIMIT ?", (limit,))
        return [_pending(row) for row in rows]

    def confirm(self, update_id: int) -> None:
        """Forgets one update."""
        self._store.write("DELETE FROM pending_update WHERE update_id = ?", (update_id,))

    async def close(self) -> None:
        """End the polls that wait, those to come included, with an empty answer."""
        self._is_closed = True
        await self._tell_change()

    async def get_updates(self, parameters: Parameters) -> Json:
        """Bot API: waits for updates behind an offset; a second poll ends the one that waits."""
        if self.webhook().url:
            raise ConflictError(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self._want(parameters)
        self._poll_number += 1
        mine = self._poll_number
        await self._tell_change()
        self._confirm_below(parameters.integer("offset") or 0)
        limit = min(max(parameters.integer("limit") or _MAX_BATCH, 1), _MAX_BATCH)
        timeout_s = min(max(parameters.integer("timeout") or 0, 0), _MAX_POLL_S)
        try:
            async with asyncio.timeout(timeout_s), self.changed:
                await self.changed.wait_for(lambda: self._has_news(mine))
        except TimeoutError:
            pass
        self._check_still_mine(mine)
        return [update.body for update in self.pending(limit=limit)]

    async def set_webhook(self, parameters: Parameters) -> Json:
        """Bot API: posts updates to an address from now on; an empty one ends it."""
        url = parameters.text("url")
        secret = parameters.text("secret_token")
        if url:
            _check_address(url)
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise BadRequestError("secret token contains unallowed characters")
        self._want(parameters)
        connections = parameters.integer("max_connections") or 40
        self._keep(Webhook(url, secret, max(1, min(connections, 100))) if url else Webhook())
        self._drop_if_asked(parameters)
        self._poll_number += 1
        await self._tell_change()
        return True

    async def delete_webhook(self, parameters: Parameters) -> Json:
        """Bot API: goes back to polling."""
        self._keep(Webhook())
        self._drop_if_asked(parameters)
        await self._tell_change()
        return True

    async def get_webhook_info(self, _parameters: Parameters) -> Json:
        """Bot API: the address, what waits for it, and its last failure."""
        webhook = self.webhook()
        described: JsonObject = {
            "url": webhook.url,
            "has_custom_certificate": False,
            "pending_update_count": self._count(),
        }
        if webhook.url:
            described["max_connections"] = webhook.max_connections
        if webhook.last_error_message:
            described["last_error_date"] = webhook.last_error_date
            described["last_error_message"] = webhook.last_error_message
        wanted = json_list(self._store.setting("allowed_updates"))
        return described | ({"allowed_updates": wanted} if wanted else {})

    def webhook(self) -> Webhook:
        """Give the webhook that is set; its url is empty when there is none."""
        kept = json_object(self._store.setting("webhook"))
        return Webhook(
            url=text(kept.get("url")),
            secret_token=text(kept.get("secret_token")),
            max_connections=integer(kept.get("max_connections")) or 40,
            last_error_date=integer(kept.get("last_error_date")) or 0,
            last_error_message=text(kept.get("last_error_message")),
        )

    def note_failure(self, reason: str) -> None:
        """Keep how a delivery to the webhook failed."""
        webhook = self.webhook()
        self._keep(replace(webhook, last_error_date=int(self._clock()), last_error_message=reason))

    def _start_ids(self) -> None:
        """Lets a new memory's ids begin with the clock, so that they do not repeat a lost one's."""
        if not self._store.row("SELECT 1 FROM sqlite_sequence WHERE name = 'pending_update'"):
            self._store.write(
                "INSERT INTO sqlite_sequence (name, seq) VALUES ('pending_update', ?)",
                (int(self._clock()),),
            )

    def _is_wanted(self, kind: str) -> bool:
        wanted = json_list(self._store.setting("allowed_updates"))
        return kind in wanted if wanted else kind not in _UNASKED

    def _want(self, parameters: Parameters) -> None:
        try:
            wanted = parameters.structure("allowed_updates")
        except ValueError as error:
            raise BadRequestError("can't parse allowed updates JSON object") from error
        if wanted is not None:
            self._store.set_setting("allowed_updates", json_list(wanted))

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:
            rows = self._store.rows(
                "SELECT update_id FROM pending_update ORDER BY update_id DESC LIMIT ?", (-offset,)
            )
            offset = rows[-1]["update_id"] if rows else 0
        self._store.write("DELETE FROM pending_update WHERE update_id < ?", (offset,))

    def _has_news(self, poll_number: int) -> bool:
        return self._poll_number != poll_number or self._is_closed or self._count() > 0

    def _check_still_mine(self, poll_number: int) -> None:
        if self._poll_number == poll_number:
            return
        if self.webhook().url:
            raise ConflictError("terminated by setWebhook request")
        raise ConflictError(
            "terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )

    def _drop_if_asked(self, parameters: Parameters) -> None:
        if parameters.flag("drop_pending_updates"):
            self._store.write("DELETE FROM pending_update")

    def _keep(self, webhook: Webhook) -> None:
        self._store.set_setting("webhook", dict(vars(webhook)))

    def _count(self) -> int:
        row = self._store.row("SELECT count(*) AS number FROM pending_update")
        return row["number"] if row else 0

    async def _tell_change(self) -> None:
        async with self.changed:
            self.changed.notify_all()


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    is_here = parts.scheme == "http" and parts.hostname in _LOOPBACK
    if not is_here and parts.scheme != "https":
        raise BadRequestError("bad webhook: An HTTPS URL must be provided for webhook")
    if not parts.hostname:
        raise BadRequestError("bad webhook: URL host is empty")


def _pending(row: Row) -> PendingUpdate:
    content = read_json(row["body"])
    body: JsonObject = {"update_id": row["update_id"], row["kind"]: content}
    return PendingUpdate(row["update_id"], row["chat_id"], body)
