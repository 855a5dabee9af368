"""JSON schemas of pydantic models, and reading a model's reply as one."""

from __future__ import annotations

from pydantic import BaseModel

from bot.llm.model import Schema


def strict_schema(schema: type[BaseModel]) -> dict[str, object]:
    """Give the JSON schema in the form that strict structured output asks for.

    Every object names all its properties as required and allows no others; defaults are dropped.
    Source: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas.
    """
    strict = _strict(schema.model_json_schema())
    return strict if isinstance(strict, dict) else {}


def read_json(text: str, schema: type[Schema]) -> Schema:
    """Read a reply that should be JSON, also inside a code fence or between other words.

    Raises pydantic's ``ValidationError``, which says what is wrong.
    """
    start, end = text.find("{"), text.rfind("}")
    return schema.model_validate_json(text[start : end + 1] if 0 <= start < end else text)


def _strict(node: object) -> object:
    if isinstance(node, list):
        return [_strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    strict = {key: _strict(value) for key, value in node.items() if key != "default"}
    properties = strict.get("properties")
    if strict.get("type") == "object" and isinstance(properties, dict):
        # A property may itself be called "default", so the map of properties is walked by itself.
        strict["properties"] = {k: _strict(v) for k, v in node["properties"].items()}
        strict["required"] = list(node["properties"])
        strict["additionalProperties"] = False
    return strict
