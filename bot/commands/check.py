"""``rolecall check``: texts held against what they should rest on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from bot.assistant.grounding.responses import JudgedResponse, judge_response
from bot.commands.shapes import Json
from bot.commands.terminal import read_input, show
from bot.settings import Settings

_MAX_CHARACTERS = 400_000
"""Of a context or a response: longer than any book chapter, and judged in seconds."""


class _BadLineError(ValueError):
    """A line that is no question to the checker; says in a sentence what is wrong with it."""


async def claims(_settings: Settings, *, file: str, is_batch: bool) -> int:
    """Judge one response (a JSON object), or one a line; prints a verdict for each."""
    content, _ = read_input(file)
    text = content.decode("utf-8", errors="replace").removeprefix("\ufeff")
    if not is_batch:
        show(_judged_line(text, 1))
        return 0
    for shape in _judged_lines(text):
        print(json.dumps(shape, ensure_ascii=False), flush=True)
    return 0


def _judged_lines(text: str) -> Iterator[Json]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _judged_line(line, number)


def _judged_line(line: str, number: int) -> Json:
    """Judge one line; what is wrong with it is said in its place, and the rest goes on."""
    identity: Json = number
    try:
        asked = _read_object(line)
        identity = asked.get("id", number)
        response = _text_of(asked, "response")
        judged = judge_response(response, _context_of(asked))
    except _BadLineError as error:
        return {
            "id": identity,
            "error": str(error),
            "supported": None,
            "score": None,
            "sentences": [],
        }
    return judged_shape(identity, judged)


def judged_shape(identity: Json, judged: JudgedResponse) -> Json:
    """Give a judged response; keys are documented in ``docs/command-line.md``."""
    return {
        "id": identity,
        "supported": judged.supported,
        "score": round(judged.score_0_1, 4),
        "sentences": [
            {
                "text": one.claim.text,
                "verdict": one.claim.verdict,
                "score": round(one.score_0_1, 4),
                "evidence": [
                    {"id": evidence.material_id, "quote": evidence.quote}
                    for evidence in one.claim.evidence
                ],
                "reason": one.claim.reason,
            }
            for one in judged.sentences
        ],
    }


def _read_object(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise _BadLineError("this is not JSON") from error
    if not isinstance(asked, dict):
        raise _BadLineError("a JSON object with id, context and response is needed")
    return asked


def _text_of(asked: dict[str, Any], key: str) -> str:
    text = asked.get(key)
    if not isinstance(text, str):
        raise _BadLineError(f"{key} must be a text")
    if len(text) > _MAX_CHARACTERS:
        raise _BadLineError(f"{key} is longer than {_MAX_CHARACTERS:,} characters")
    return _printable(text)


def _context_of(asked: dict[str, Any]) -> Sequence[str]:
    """Read the passages; one text counts as one passage, none as no evidence."""
    context = asked.get("context", [])
    passages = [context] if isinstance(context, str) else context
    if passages is None:
        return []
    if not isinstance(passages, list) or not all(isinstance(text, str) for text in passages):
        raise _BadLineError("context must be a list of texts")
    if sum(map(len, passages)) > _MAX_CHARACTERS:
        raise _BadLineError(f"context is longer than {_MAX_CHARACTERS:,} characters")
    return [_printable(text) for text in passages]


def _printable(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON may hold and UTF-8 may not."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
