"""The door of the Bot API: token, method, parameters, faults, and the envelope of the answer."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from bot.playground.clock import Clock
from bot.playground.errors import ApiError, NotFoundError, TooManyRequestsError, UnauthorizedError
from bot.playground.faults import (
    ConnectionDroppedError,
    Fault,
    Faults,
    Flood,
    LostAnswer,
    LostRequest,
    ServerFailure,
)
from bot.playground.files import Files
from bot.playground.journal import Call, Journal
from bot.playground.requests import read_parameters
from bot.playground.wire import Json, JsonObject, Parameters

Method: TypeAlias = Callable[[Parameters], Awaitable[Json]]


class BotApi:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(
        self,
        methods: Mapping[str, Method],
        *,
        token: str,
        files: Files,
        faults: Faults,
        journal: Journal,
        clock: Clock,
    ) -> None:
        self._methods = {name.lower(): (name, method) for name, method in methods.items()}
        self._token = token
        self._files = files
        self._faults = faults
        self._journal = journal
        self._clock = clock

    async def call(self, request: Request) -> Response:
        """Run a method and answers in Telegram's envelope."""
        try:
            self._check_token(request)
            parameters = await read_parameters(request)
        except ApiError as error:
            return _answered(error.envelope())
        asked = str(request.path_params["method"])
        name, method = self._methods.get(asked.lower(), (asked, _unknown_method))
        fault = self._faults.take(name)
        if isinstance(fault, LostRequest):
            return DroppedConnection()
        answer = _refusal(fault) or await _run(method, parameters)
        is_lost = isinstance(fault, LostAnswer)
        uploads = tuple(upload.name for upload in parameters.uploads.values())
        heard = None if is_lost else answer
        self._journal.write(Call(name, parameters.values, uploads, self._clock(), heard))
        return DroppedConnection() if is_lost else _answered(answer)

    async def download(self, request: Request) -> Response:
        """Give the bytes of a file that getFile named."""
        try:
            self._check_token(request)
            location = self._files.downloadable(str(request.path_params["path"]))
        except ApiError as error:
            return _answered(error.envelope())
        return FileResponse(location, media_type="application/octet-stream")

    def _check_token(self, request: Request) -> None:
        given = str(request.path_params["token"])
        if not secrets.compare_digest(given.encode(), self._token.encode()):
            raise UnauthorizedError


class DroppedConnection(Response):
    """Begins an answer and breaks off, so that the caller sees its connection end."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send a header that promises more than comes."""
        promised = [(b"content-length", b"2")]
        await send({"type": "http.response.start", "status": 200, "headers": promised})
        await send({"type": "http.response.body", "body": b"", "more_body": True})
        raise ConnectionDroppedError


async def _run(method: Method, parameters: Parameters) -> JsonObject:
    try:
        return {"ok": True, "result": await method(parameters)}
    except ApiError as error:
        return error.envelope()


async def _unknown_method(_parameters: Parameters) -> Json:
    raise NotFoundError


def _refusal(fault: Fault | None) -> JsonObject | None:
    match fault:
        case Flood(retry_after_s):
            return TooManyRequestsError(retry_after_s).envelope()
        case ServerFailure(status):
            return ApiError(status, "Internal Server Error").envelope()
        case _:
            return None


def _answered(envelope: JsonObject) -> Response:
    status = envelope.get("error_code")
    return JSONResponse(envelope, status_code=status if isinstance(status, int) else 200)
