"""The chat page: its files, and the requests by which it shows and drives one person's phone."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Final, TypeAlias

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground.errors import PhoneError, TooLargeError
from bot.playground.feed import Event, Subscription
from bot.playground.files import MAX_UPLOAD_BYTES
from bot.playground.phone import Line, Phone
from bot.playground.profile import Profile
from bot.playground.requests import read_body
from bot.playground.wire import Json, JsonObject, integer, json_object, read_json, text

_FILES: Final = Path(__file__).parent / "page"
_MAX_JSON_BYTES: Final = 2 * 1024 * 1024
_HEARTBEAT_S: Final = 15
_Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
_Deed: TypeAlias = Callable[[Phone, Request], Awaitable[Json]]


class ChatPage:
    """Serves the page; `?user=` says whose phone it is."""

    def __init__(self, line: Line, profile: Profile, *, epoch: str) -> None:
        self._line = line
        self._profile = profile
        self._epoch = epoch

    def routes(self) -> list[BaseRoute]:
        """Give the page's addresses."""
        return [
            Route("/", _index),
            Mount("/page/files", routes=[Route("/{file_id}", self._file)]),
            Mount("/page/assets", StaticFiles(directory=_FILES)),
            Route("/page/state", self._state),
            Route("/page/events", self._events),
            Route("/page/messages", self._deed(_send), methods=["POST"]),
            Route("/page/uploads", self._deed(_upload), methods=["POST"]),
            Route("/page/presses", self._deed(_press), methods=["POST"]),
            Route("/page/edits", self._deed(_edit), methods=["POST"]),
            Route("/page/forwards", self._deed(_forward), methods=["POST"]),
            Route("/page/blocks", self._deed(_block), methods=["POST"]),
        ]

    def _phone(self, request: Request) -> Phone:
        query = request.query_params
        accepted = request.headers.get("accept-language", "").split(",")[0].split(";")[0].strip()
        known = query.get("user", "").strip() or "1"
        person = self._line.people.meet(
            known[:64],
            name=query.get("name", "").strip(),
            language_code=query.get("language", "").strip() or accepted.replace("*", ""),
        )
        return Phone(self._line, person.id)

    def _deed(self, deed: _Deed) -> _Endpoint:
        async def endpoint(request: Request) -> Response:
            try:
                return JSONResponse(await deed(self._phone(request), request))
            except PhoneError as error:
                return JSONResponse({"error": str(error)}, status_code=400)
            except TooLargeError:
                refusal = "This is too large: a file may have 50 MB, a text 2 MB. Send less."
                return JSONResponse({"error": refusal}, status_code=413)

        return endpoint

    async def _state(self, request: Request) -> Response:
        phone = self._phone(request)
        return JSONResponse(
            {
                "epoch": self._epoch,
                "revision": self._line.history.revision(),
                "bot": self._profile.as_seen_by(phone.person),
                "person": phone.person.as_user() | {"is_blocking": phone.person.is_blocking},
                "messages": [message.to_json() for message in phone.messages()],
            }
        )

    async def _file(self, request: Request) -> Response:
        person_id = self._phone(request).person.id
        stored = self._line.files.find(str(request.path_params["file_id"]))
        if stored is None or not self._line.history.shows_file(person_id, stored.file_id):
            return JSONResponse({"error": "This file is not in your chat."}, status_code=404)
        is_photo = stored.kind == "photo"
        return FileResponse(
            self._line.files.location(stored),
            media_type=stored.mime_type if is_photo else "application/octet-stream",
            filename=stored.name,
            content_disposition_type="inline" if is_photo else "attachment",
        )

    async def _events(self, request: Request) -> Response:
        person_id = self._phone(request).person.id
        seen = request.headers.get("last-event-id") or request.query_params.get("since", "")
        epoch, _, revision = seen.partition(".")
        known = (integer(revision) or 0) if epoch == self._epoch else 0
        return StreamingResponse(self._stream(person_id, known), media_type="text/event-stream")

    async def _stream(self, person_id: int, seen: int) -> AsyncIterator[str]:
        yield f"retry: 1000\nevent: hello\ndata: {json.dumps({'epoch': self._epoch})}\n\n"
        with self._line.feed.subscribed(person_id) as subscription:
            for message in self._line.history.changed_since(person_id, seen):
                yield self._written(Event("message", message.to_json(), message.revision))
            async for event in _live(subscription):
                yield self._written(event) if event else ": still here\n\n"

    def _written(self, event: Event) -> str:
        # The epoch stands in the id: a page that comes back to another memory must not skip.
        identity = f"id: {self._epoch}.{event.revision}\n" if event.revision is not None else ""
        return f"{identity}event: {event.kind}\ndata: {json.dumps(event.content)}\n\n"


async def _live(subscription: Subscription) -> AsyncIterator[Event | None]:
    """Yield what happens until the playground closes, and None when nothing did for a while."""
    while True:
        try:
            async with asyncio.timeout(_HEARTBEAT_S):
                event = await subscription.next()
        except TimeoutError:
            yield None
            continue
        if event is None:
            return
        yield event


async def _index(_request: Request) -> Response:
    return FileResponse(_FILES / "index.html")


async def _send(phone: Phone, request: Request) -> Json:
    fields = await _json_body(request)
    return {"messages": await phone.send(text(fields.get("text")))}


async def _upload(phone: Phone, request: Request) -> Json:
    query = request.query_params
    content = await read_body(request, MAX_UPLOAD_BYTES)
    name, caption = query.get("file_name") or "file", query.get("caption", "")
    if query.get("as") == "photo":
        return await phone.send_picture(name, content, caption=caption)
    mime_type = request.headers.get("content-type", "")
    return await phone.send_document(name, content, mime_type=mime_type, caption=caption)


async def _press(phone: Phone, request: Request) -> Json:
    fields = await _json_body(request)
    row, column = integer(fields.get("row")), integer(fields.get("column"))
    query_id = await phone.press_at(
        integer(fields.get("message_id")) or 0,
        row=-1 if row is None else row,
        column=-1 if column is None else column,
    )
    return {"query_id": query_id}


async def _edit(phone: Phone, request: Request) -> Json:
    fields = await _json_body(request)
    return await phone.edit(integer(fields.get("message_id")) or 0, text(fields.get("text")))


async def _forward(phone: Phone, request: Request) -> Json:
    fields = await _json_body(request)
    return await phone.forward(text(fields.get("text")), from_name=text(fields.get("from_name")))


async def _block(phone: Phone, request: Request) -> Json:
    fields = await _json_body(request)
    await phone.set_blocking(is_blocking=fields.get("is_blocking") is True)
    return True


async def _json_body(request: Request) -> JsonObject:
    try:
        body = await read_body(request, _MAX_JSON_BYTES)
        # Half of a surrogate pair would be refused by everything behind.
        return json_object(read_json(body.decode("utf-8", errors="replace")))
    except ValueError as error:
        raise PhoneError("The page sent something unreadable. Reload it and try again.") from error
