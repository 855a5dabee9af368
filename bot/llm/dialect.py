"""Dialects: OpenAI-compatible servers do not take the same fields, so a refusal is learnt from.

Newer OpenAI models refuse ``max_tokens`` and any ``temperature``; some servers know neither
``max_completion_tokens`` nor ``stream_options`` nor JSON schemas. A server names the field in its
400 or 422, and the next request goes without it.
Source: https://platform.openai.com/docs/api-reference/chat/create; the local servers' own notes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

LengthField = Literal["max_completion_tokens", "max_tokens", "none"]
JsonForm = Literal["json_schema", "json_object", "none"]

_JSON_WORDS = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured")


@dataclass(frozen=True, slots=True)
class Dialect:
    """The optional fields that one server is known or believed to take."""

    length_field: LengthField = "max_completion_tokens"
    other_length_field: LengthField = "max_tokens"
    """What to try when the first is refused."""
    takes_temperature: bool = True
    reports_usage: bool = True
    json_form: JsonForm = "json_schema"

    @classmethod
    def of(cls, base_url: str) -> Dialect:
        """Guess the dialect of an address: OpenAI's own, or that of a local server."""
        if (urlsplit(base_url).hostname or "").endswith("openai.com"):
            return cls()
        return cls(length_field="max_tokens", other_length_field="max_completion_tokens")

    def after_refusal(self, words: str) -> Dialect | None:
        """Give the dialect without what a refusal names; None when it names nothing of ours."""
        words = words.lower()
        if self.length_field != "none" and self.length_field in words:
            return replace(self, length_field=self.other_length_field, other_length_field="none")
        if self.takes_temperature and "temperature" in words:
            return replace(self, takes_temperature=False)
        if self.reports_usage and ("stream_options" in words or "include_usage" in words):
            return replace(self, reports_usage=False)
        if self.json_form != "none" and any(word in words for word in _JSON_WORDS):
            simpler: JsonForm = "json_object" if self.json_form == "json_schema" else "none"
            return replace(self, json_form=simpler)
        return None

    def fields(
        self,
        *,
        max_output_tokens: int,
        temperature: float,
        schema: dict[str, object] | None = None,
    ) -> dict[str, object]:
        """Give the optional fields of a request body."""
        fields: dict[str, object] = {}
        if self.length_field != "none":
            fields[self.length_field] = max_output_tokens
        if self.takes_temperature:
            fields["temperature"] = temperature
        if self.reports_usage:
            fields["stream_options"] = {"include_usage": True}
        if schema is not None and self.json_form == "json_schema":
            named = {"name": "answer", "schema": schema, "strict": True}
            fields["response_format"] = {"type": "json_schema", "json_schema": named}
        elif schema is not None and self.json_form == "json_object":
            fields["response_format"] = {"type": "json_object"}
        return fields
