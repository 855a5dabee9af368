"""Messages against a Telegram that refuses, over its wire format."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx
import pytest
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.telegram.delivery.messages import Bot, Messages
from bot.telegram.delivery.pacing import Pacing

Refuse = Callable[[str, dict[str, str]], tuple[int, str, dict[str, int]] | None]


class Wire:
    """Keeps the messages of chats; ``refuse`` says which call fails and how."""

    def __init__(self, refuse: Refuse) -> None:
        self.shown: dict[int, str] = {}
        self.chats: list[str] = []
        self._refuse = refuse
        request = HTTPXRequest(httpx_kwargs={"transport": httpx.MockTransport(self._answer)})
        self.bot: Bot = ExtBot("1:x", request=request, rate_limiter=Pacing())

    def _answer(self, request: httpx.Request) -> httpx.Response:
        method = request.url.path.rsplit("/", 1)[-1]
        asked = dict(httpx.QueryParams(request.content.decode()))
        refusal = self._refuse(method, asked)
        if refusal is not None:
            code, description, parameters = refusal
            body = {"ok": False, "description": description, "parameters": parameters}
            return httpx.Response(code, json=body)
        message_id = int(asked.get("message_id", len(self.shown) + 1))
        if method == "deleteMessage":
            del self.shown[message_id]
            return httpx.Response(200, json={"ok": True, "result": True})
        self.shown[message_id] = asked["text"]
        self.chats.append(asked["chat_id"])
        chat = {"id": 3, "type": "private"}
        result = {"message_id": message_id, "date": 0, "chat": chat, "text": asked["text"]}
        if "reply_markup" in asked:
            result["reply_markup"] = json.loads(asked["reply_markup"])
        return httpx.Response(200, content=json.dumps({"ok": True, "result": result}))


@pytest.mark.parametrize(
    "why", ["message can't be edited", "can't parse entities: unsupported start tag"]
)
async def test_a_text_that_cannot_be_edited_in_leaves_no_placeholder_behind(why: str) -> None:
    wire = Wire(lambda method, _: (400, why, {}) if method == "editMessageText" else None)

    await Messages(wire.bot, 3).send("a text")

    assert list(wire.shown.values()) == ["a text"]


async def test_a_group_that_moved_is_answered_where_it_is_now() -> None:
    def moved(_: str, asked: dict[str, str]) -> tuple[int, str, dict[str, int]] | None:
        if asked["chat_id"] != "-5":
            return None
        return 400, "group chat was upgraded", {"migrate_to_chat_id": -1005}

    wire = Wire(moved)

    await Messages(wire.bot, -5).send("a text")

    assert list(wire.shown.values()) == ["a text"]
    assert set(wire.chats) == {"-1005"}
