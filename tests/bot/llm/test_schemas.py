from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from bot.llm.schemas import read_json, strict_schema


class Inner(BaseModel):
    default: str = "a property called default"


class Outer(BaseModel):
    items: list[Inner]
    note: str | None = None


def test_every_object_of_a_strict_schema_requires_all_and_allows_no_others() -> None:
    schema = strict_schema(Outer)

    assert (schema["required"], schema["additionalProperties"]) == (["items", "note"], False)
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    assert definitions["Inner"]["required"] == ["default"]
    assert definitions["Inner"]["additionalProperties"] is False


@pytest.mark.parametrize(
    "text",
    [
        '{"items": [{"default": "x"}], "note": null}',
        '```json\n{"items": [{"default": "x"}]}\n```',
        'Here you are: {"items": [{"default": "x"}]} I hope it helps.',
    ],
)
def test_json_is_found_inside_other_words(text: str) -> None:
    assert read_json(text, Outer) == Outer(items=[Inner(default="x")])


@pytest.mark.parametrize("text", ["", "no", "{", "}{", '{"items": 3}'])
def test_what_is_no_json_of_the_schema_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        read_json(text, Outer)
