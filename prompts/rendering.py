"""Rendering: a typed prompt and its template become the messages that a model reads.

A template has two blocks. ``system`` is the same for every request (providers cache a stable
prefix), ``user`` holds the material. Whatever came from a user or a document is cleaned here,
before a template sees it, so that no template can forget to; ``shared/material.j2.md`` puts it
between lines that carry a random marker, so that no text can close its own channel.
"""

from __future__ import annotations

import dataclasses
import secrets
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar

import jinja2

from prompts.catalog import Prompt
from prompts.cleaning import cleaned

Speaker = Literal["system", "user", "assistant"]
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a request to a model."""

    speaker: Speaker
    text: str


def render(prompt: Prompt, *, marker: str | None = None) -> tuple[Message, ...]:
    """Give the system and the user message of a prompt.

    ``marker`` is the random word of this request; tests pass their own.
    """
    marker = marker or secrets.token_hex(8)
    template = _environment().get_template(prompt.template)
    safe = _without(marker, prompt)
    fields = {field.name: getattr(safe, field.name) for field in dataclasses.fields(safe)}
    return (
        Message("system", _block(template, "system", {})),
        Message("user", _block(template, "user", {**fields, "marker": marker})),
    )


def render_repair(*, problem: str, schema: str, marker: str | None = None) -> Message:
    """Give the message that sends a reply back which is not the JSON that was asked for."""
    marker = marker or secrets.token_hex(8)
    template = _environment().get_template("shared/repair.j2.md")
    values = {"problem": _without(marker, problem), "schema": _without(marker, schema)}
    return Message("user", template.render(**values, marker=marker).strip() + "\n")


def _block(template: jinja2.Template, name: str, values: dict[str, object]) -> str:
    context = template.new_context(values)
    return "".join(template.blocks[name](context)).strip() + "\n"


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("prompts", ""),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - the output is a prompt, not a page
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _without(marker: str, value: _Value) -> _Value:
    """Clean every text in a prompt, at any depth, and take the marker out of it."""
    if isinstance(value, str):
        return cleaned(value).replace(marker, "·")  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_without(marker, item) for item in value)  # type: ignore[return-value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            f.name: _without(marker, getattr(value, f.name)) for f in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **fields)
    return value
