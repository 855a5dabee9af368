"""Builds a playground: everything that answers, on one memory."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from bot.playground.bot_api import BotApi, Method
from bot.playground.callbacks import Callbacks
from bot.playground.chat_page import ChatPage
from bot.playground.clock import Clock
from bot.playground.courier import Courier
from bot.playground.faults import Faults
from bot.playground.feed import Feed
from bot.playground.files import Files
from bot.playground.guarding import Guard
from bot.playground.history import History
from bot.playground.identity import Identity, bot_id, new_token
from bot.playground.journal import Journal
from bot.playground.limits import FloodGate, RateLimits
from bot.playground.messages import Messages
from bot.playground.people import People
from bot.playground.phone import Line, Phone
from bot.playground.profile import Profile
from bot.playground.store import Store
from bot.playground.updates import Updates

_TELEGRAM_LIKE: Final = RateLimits()


class Playground:
    """A small Telegram with one bot.

    `app` is its ASGI application, `token` what the bot must say; `faults` and `journal` are for
    tests. Use it in a `with` block: leaving it closes the memory.
    """

    def __init__(
        self,
        app: Starlette,
        *,
        token: str,
        faults: Faults,
        journal: Journal,
        line: Line,
        store: Store,
    ) -> None:
        self.app = app
        self.token = token
        self.faults = faults
        self.journal = journal
        self.identity = line.identity
        self._store = store
        self._line = line

    def phone(self, who: int | str = 1, *, name: str = "", language_code: str = "") -> Phone:
        """Give the phone of a person, known by id or name; somebody new gets one."""
        person = self._line.people.meet(str(who), name=name, language_code=language_code)
        return Phone(self._line, person.id)

    async def hang_up(self) -> None:
        """End what waits: polls of the bot and the pages' streams."""
        self._line.feed.close()
        await self._line.updates.close()

    def __enter__(self) -> Self:
        """Give the playground itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the memory."""
        self._store.close()


def build_playground(
    *,
    data_dir: Path | None = None,
    token: str = "",
    name: str = "Rolecall",
    username: str = "rolecall_bot",
    hosts: frozenset[str] = frozenset(),
    limits: RateLimits | None = _TELEGRAM_LIKE,
    clock: Clock = time.time,
    webhook_retry_s: float = 1,
    journal_size: int = 1000,
) -> Playground:
    """Give a playground on a folder, or on nothing that lasts.

    Any token is right when it is given, else one is made; `hosts` are names, beside localhost and
    addresses, under which a browser may reach the page; `limits=None` lets the bot talk freely.
    """
    token = token or new_token()
    identity = Identity(bot_id(token), name, username)
    store = Store(data_dir)
    feed = Feed()
    people = People(store)
    line = Line(
        people=people,
        history=History(store, feed),
        files=Files(store),
        feed=feed,
        updates=Updates(store, clock),
        callbacks=Callbacks(store, feed, clock, username=username),
        identity=identity,
        clock=clock,
    )
    profile = Profile(store, people, feed, identity)
    faults, journal = Faults(), Journal(journal_size)
    bot_api = BotApi(
        _methods(line, profile, FloodGate(clock, limits)),
        token=token,
        files=line.files,
        faults=faults,
        journal=journal,
        clock=clock,
    )
    page = ChatPage(line, profile, epoch=store.epoch)
    app = _app(bot_api, page, Courier(line.updates, retry_s=webhook_retry_s), hosts)
    return Playground(app, token=token, faults=faults, journal=journal, line=line, store=store)


def _methods(line: Line, profile: Profile, gate: FloodGate) -> dict[str, Method]:
    messages = Messages(
        people=line.people,
        history=line.history,
        files=line.files,
        feed=line.feed,
        gate=gate,
        identity=line.identity,
        clock=line.clock,
    )
    return {
        "getMe": profile.get_me,
        "getUpdates": line.updates.get_updates,
        "setWebhook": line.updates.set_webhook,
        "deleteWebhook": line.updates.delete_webhook,
        "getWebhookInfo": line.updates.get_webhook_info,
        "sendMessage": messages.send_message,
        "sendMessageDraft": messages.send_message_draft,
        "sendDocument": messages.send_document,
        "sendPhoto": messages.send_photo,
        "sendChatAction": messages.send_chat_action,
        "editMessageText": messages.edit_message_text,
        "editMessageReplyMarkup": messages.edit_message_reply_markup,
        "deleteMessage": messages.delete_message,
        "deleteMessages": messages.delete_messages,
        "setMessageReaction": messages.set_message_reaction,
        "answerCallbackQuery": line.callbacks.answer_callback_query,
        "getFile": line.files.get_file,
        "getChat": profile.get_chat,
        "setMyCommands": profile.set_my_commands,
        "getMyCommands": profile.get_my_commands,
        "deleteMyCommands": profile.delete_my_commands,
        "setMyDescription": profile.set_my_description,
        "getMyDescription": profile.get_my_description,
        "setMyShortDescription": profile.set_my_short_description,
        "getMyShortDescription": profile.get_my_short_description,
        "setChatMenuButton": profile.set_chat_menu_button,
        "getChatMenuButton": profile.get_chat_menu_button,
    }


def _app(bot_api: BotApi, page: ChatPage, courier: Courier, hosts: frozenset[str]) -> Starlette:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            delivering = group.create_task(courier.run())
            yield
            delivering.cancel()

    return Starlette(
        routes=[
            Route("/bot{token}/{method}", bot_api.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", bot_api.download, methods=["GET"]),
            *page.routes(),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        lifespan=lifespan,
    )
