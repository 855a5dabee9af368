"""JSON on the wire, and a method's parameters read from whatever form they came in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
JsonObject: TypeAlias = dict[str, Json]


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    field: str
    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class Parameters:
    """The parameters of one call, whichever of query, form, JSON or multipart they came in."""

    values: Mapping[str, Json]
    uploads: Mapping[str, Upload]

    def text(self, name: str) -> str:
        """Give the value as text, "" when it is missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str) -> int | None:
        """Give the value as a whole number, None when it is missing or none."""
        return integer(self.values.get(name))

    def flag(self, name: str) -> bool:
        """Whether the value says yes."""
        return self.text(name).lower() in ("true", "1", "yes")

    def structure(self, name: str) -> Json:
        """Give the value decoded from JSON, None when it is missing.

        Raises json.JSONDecodeError when the text is not JSON.
        """
        value = self.values.get(name)
        if isinstance(value, str):
            return read_json(value) if value else None
        return value


def read_json(text: str | bytes) -> Json:
    """Give the JSON value of a text.

    Raises json.JSONDecodeError (a ValueError) for anything else, too deep nesting included.
    """
    try:
        value: Json = json.loads(text)
    except RecursionError as error:
        raise json.JSONDecodeError("too deep", "", 0) from error
    return value


def json_object(value: Json) -> JsonObject:
    """Give the value when it is an object, else an empty one."""
    return dict(value) if isinstance(value, Mapping) else {}


def json_list(value: Json) -> list[Json]:
    """Give the value when it is a list, else an empty one."""
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else []


def integer(value: Json) -> int | None:
    """Give a whole number from a JSON number or its decimal text, None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    if isinstance(value, int):
        return value
    digits = value.strip().removeprefix("-")
    return int(value) if digits.isascii() and digits.isdigit() and len(digits) < 20 else None


def text(value: Json) -> str:
    """Give the value when it is text, else ""."""
    return value if isinstance(value, str) else ""
