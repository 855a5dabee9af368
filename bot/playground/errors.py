"""What the Bot API answers when it refuses: an error code, Telegram's words and its parameters.

ApiError                  any refusal, carries code and description
├── BadRequestError       400, permanent: the request is wrong
├── UnauthorizedError     401: no bot has this token
├── ForbiddenError        403: the person does not want to hear from the bot
├── NotFoundError         404: no such method or file
├── ConflictError         409: somebody else receives the updates
├── TooLargeError         413: more than 50 MB
└── TooManyRequestsError  429, carries retry_after_s
PhoneError                what a person tried cannot be done; the message is for that person
"""

from __future__ import annotations

from bot.playground.wire import JsonObject


class ApiError(Exception):
    """A refusal of the Bot API."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description

    def envelope(self) -> JsonObject:
        """Give the answer's JSON."""
        return {"ok": False, "error_code": self.code, "description": self.description}


class BadRequestError(ApiError):
    """The request is wrong and will stay wrong."""

    def __init__(self, reason: str) -> None:
        super().__init__(400, f"Bad Request: {reason}")


class UnauthorizedError(ApiError):
    """No bot has this token."""

    def __init__(self) -> None:
        super().__init__(401, "Unauthorized")


class ForbiddenError(ApiError):
    """The person does not want to hear from the bot."""

    def __init__(self, reason: str) -> None:
        super().__init__(403, f"Forbidden: {reason}")


class NotFoundError(ApiError):
    """No such method or file."""

    def __init__(self) -> None:
        super().__init__(404, "Not Found")


class ConflictError(ApiError):
    """Somebody else receives the updates."""

    def __init__(self, reason: str) -> None:
        super().__init__(409, f"Conflict: {reason}")


class TooLargeError(ApiError):
    """The request is larger than Telegram takes."""

    def __init__(self) -> None:
        super().__init__(413, "Request Entity Too Large")


class TooManyRequestsError(ApiError):
    """The bot talks too fast and must be silent for `retry_after_s` seconds."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__(429, f"Too Many Requests: retry after {retry_after_s}")
        self.retry_after_s = retry_after_s

    def envelope(self) -> JsonObject:
        """Give the answer's JSON, with the seconds to wait among its parameters."""
        return super().envelope() | {"parameters": {"retry_after": self.retry_after_s}}


class PhoneError(Exception):
    """What a person tried cannot be done; the message says why and what to do."""
