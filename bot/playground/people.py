"""The people who talk to the bot; each has one private chat whose id is the person's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.playground.errors import BadRequestError, ForbiddenError
from bot.playground.store import Row, Store
from bot.playground.wire import JsonObject, Parameters

# People known by a handle get ids from here on, out of the way of ids chosen by hand.
_FIRST_NAMED_ID: Final = 1001
_MAX_ID: Final = 2**52


@dataclass(frozen=True)
class Person:
    """A person as the bot sees one."""

    id: int
    first_name: str
    language_code: str
    has_started: bool
    is_blocking: bool

    def as_user(self) -> JsonObject:
        """Give the person as the Bot API's User."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }

    def as_chat(self) -> JsonObject:
        """Give the person's chat with the bot as the Bot API's Chat."""
        return {"id": self.id, "first_name": self.first_name, "type": "private"}


class People:
    """Finds people, and adds those who come for the first time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def meet(self, who: str, *, name: str = "", language_code: str = "") -> Person:
        """Give the person with an id ("7") or a handle ("anna"), new when nobody has it.

        A name or a language that is given replaces the one that was known.
        """
        given_id = int(who) if who.isdecimal() and 0 < int(who) < _MAX_ID else None
        known = self.find(given_id) if given_id else self._called(who)
        if known is None:
            return self._add(given_id, who, name=name, language_code=language_code)
        name, language_code = name or known.first_name, language_code or known.language_code
        if (name, language_code) != (known.first_name, known.language_code):
            self._store.write(
                "UPDATE person SET first_name = ?, language_code = ? WHERE id = ?",
                (name[:64], language_code[:16], known.id),
            )
        return replace(known, first_name=name, language_code=language_code)

    def find(self, person_id: int) -> Person | None:
        """Give the person with an id, None when nobody has it."""
        found = self._store.row("SELECT * FROM person WHERE id = ?", (person_id,))
        return _person(found) if found else None

    def set_started(self, person: Person) -> None:
        """Note that the person wrote to the bot: from now on the bot may write back."""
        self._store.write("UPDATE person SET has_started = 1 WHERE id = ?", (person.id,))

    def set_blocking(self, person: Person, *, is_blocking: bool) -> None:
        """Note that the person does not want to hear from the bot any more, or does again."""
        self._store.write(
            "UPDATE person SET is_blocking = ? WHERE id = ?", (int(is_blocking), person.id)
        )

    def addressed(self, parameters: Parameters) -> Person:
        """Give the person whose chat a call names.

        Raises BadRequestError for a missing or unknown chat, ForbiddenError for one that blocks
        the bot.
        """
        if not parameters.text("chat_id"):
            raise BadRequestError("chat_id is empty")
        chat_id = parameters.integer("chat_id")
        person = self.find(chat_id) if chat_id is not None and abs(chat_id) < _MAX_ID else None
        if person is None or not person.has_started:
            raise BadRequestError("chat not found")
        if person.is_blocking:
            raise ForbiddenError("bot was blocked by the user")
        return person

    def _called(self, handle: str) -> Person | None:
        row = self._store.row("SELECT * FROM person WHERE handle = ?", (handle.lower(),))
        return _person(row) if row else None

    def _add(self, given_id: int | None, who: str, *, name: str, language_code: str) -> Person:
        person = Person(
            id=given_id or self._free_id(),
            first_name=(name or _default_name(who))[:64],
            language_code=(language_code or "en")[:16],
            has_started=False,
            is_blocking=False,
        )
        self._store.write(
            "INSERT INTO person (id, handle, first_name, language_code) VALUES (?, ?, ?, ?)",
            (person.id, who.lower(), person.first_name, person.language_code),
        )
        return person

    def _free_id(self) -> int:
        row = self._store.row("SELECT max(id) AS last FROM person")
        return max(_FIRST_NAMED_ID, ((row["last"] or 0) if row else 0) + 1)


def _default_name(who: str) -> str:
    if not who.isdecimal():
        return who
    return "Guest" if who == "1" else f"Guest {who}"


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        first_name=row["first_name"],
        language_code=row["language_code"],
        has_started=bool(row["has_started"]),
        is_blocking=bool(row["is_blocking"]),
    )
