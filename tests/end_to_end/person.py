"""A person at the chat page: says, presses and hears by the page's own requests."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import httpx

PATIENCE_S: Final = 120.0
STOP: Final = "⏹ Stop"


@dataclass(frozen=True)
class Heard:
    """One message of the chat."""

    id: int
    is_from_bot: bool
    text: str
    buttons: tuple[tuple[str, ...], ...] = ()
    file_id: str = ""
    file_name: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """Give the labels of all its buttons."""
        return tuple(label for row in self.buttons for label in row)

    @property
    def is_finished(self) -> bool:
        """Tell whether the bot has stopped writing it."""
        return STOP not in self.labels


class Person:
    """One user's window of the chat page."""

    def __init__(self, url: str, user: str = "1", *, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._http = httpx.Client(
            base_url=url,
            params={"user": user, "language": "en"},
            timeout=PATIENCE_S,
            trust_env=False,
        )
        self._mark = max((message.id for message in self.messages()), default=0)

    def say(self, text: str) -> None:
        """Send a text."""
        self._mark = max((message.id for message in self.messages()), default=0)
        self._post("/page/messages", json={"text": text})

    def upload(self, name: str, content: bytes, *, as_photo: bool = False) -> None:
        """Send a file."""
        self._mark = max((message.id for message in self.messages()), default=0)
        query = {"file_name": name} | ({"as": "photo"} if as_photo else {})
        self._post("/page/uploads", content=content, params=query)

    def press(self, label: str, under: Heard | None = None) -> None:
        """Press the newest button with this label, or the one under a message."""
        messages = [under] if under else reversed(self.messages())
        for message in messages:
            for row, labels in enumerate(message.buttons):
                if label in labels:
                    self._mark = max(known.id for known in self.messages())
                    place = {"row": row, "column": labels.index(label)}
                    self._post("/page/presses", json={"message_id": message.id, **place})
                    return
        raise AssertionError(f"no button {label!r} in:\n{self.transcript()}")

    def hears(self, words: str = "", *, unfinished: bool = False) -> Heard:
        """Wait for a message since the last deed with these words in it; gives the newest."""

        def find(messages: list[Heard]) -> Heard | None:
            new = [m for m in messages if m.id > self._mark and m.is_from_bot]
            complete = [m for m in new if unfinished or m.is_finished]
            return next((m for m in reversed(complete) if words in m.text), None)

        return self._until(find, words)

    def asks(self, question: str) -> Heard:
        """Say something and wait for the finished reply."""
        self.say(question)
        return self.hears()

    def receives_file(self, ending: str) -> bytes:
        """Wait for a file since the last deed and open it as the page does."""

        def find(messages: list[Heard]) -> Heard | None:
            new = [m for m in messages if m.id > self._mark and m.is_from_bot]
            return next((m for m in new if m.file_name.endswith(ending)), None)

        return self.open_file(self._until(find, ending))

    def open_file(self, message: Heard) -> bytes:
        """Download a message's file as the page does."""
        answer = self._http.get(f"/page/files/{message.file_id}")
        answer.raise_for_status()
        return answer.content

    def messages(self) -> list[Heard]:
        """Give what stands in the chat now, oldest first."""
        stored = self._http.get("/page/state").raise_for_status().json()["messages"]
        return [_heard(entry["message"]) for entry in stored if not entry["deleted"]]

    def replies(self) -> list[Heard]:
        """Give what the bot wrote."""
        return [message for message in self.messages() if message.is_from_bot]

    def transcript(self) -> str:
        """Give the chat as text, for a failing test."""
        lines = [
            f"{'bot' if m.is_from_bot else 'me'}: {m.text} {m.labels}" for m in self.messages()
        ]
        return "\n".join(lines)

    def _post(self, path: str, **request: Any) -> None:  # noqa: ANN401  # handed on to httpx
        answer = self._http.post(path, **request)
        assert answer.status_code == httpx.codes.OK, answer.text

    def _until(self, find: Callable[[list[Heard]], Heard | None], wanted: str) -> Heard:
        deadline = time.monotonic() + self._patience_s
        with self._http.stream("GET", "/page/events") as events:
            for line in events.iter_lines():  # a heartbeat comes at least every 15 seconds
                if line.startswith(("event:", ":")):
                    found = find(self.messages())
                    if found is not None:
                        return found
                    if time.monotonic() > deadline:
                        break
        raise AssertionError(f"never heard {wanted!r} in:\n{self.transcript()}")


def _heard(body: dict[str, Any]) -> Heard:
    rows = body.get("reply_markup", {}).get("inline_keyboard", [])
    file = body.get("document", {})
    return Heard(
        id=body["message_id"],
        is_from_bot=body["from"]["is_bot"],
        text=body.get("text", ""),
        buttons=tuple(tuple(button["text"] for button in row) for row in rows),
        file_id=file.get("file_id", ""),
        file_name=file.get("file_name", ""),
    )
