"""``rolecall check claims``: any response held against given passages, without a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.assistant.grounding.responses import JudgedResponse, judge_response
from bot.commands.json_lines import AskedLine, BadLineError, read_lines, read_text, text_of
from bot.commands.shapes import Json
from bot.commands.terminal import show, show_line
from bot.settings import Settings

_MAX_CHARACTERS = 400_000
"""Of a context or a response: longer than any book chapter, and judged in seconds."""


async def claims(_settings: Settings, *, file: str, is_batch: bool) -> int:
    """Judge one response (a JSON object), or one a line; prints a verdict for each."""
    if not is_batch:
        show(_judged(AskedLine(1, read_text(file))))
        return 0
    for line in read_lines(file):
        show_line(_judged(line))
    return 0


def _judged(line: AskedLine) -> Json:
    """Judge one line; what is wrong with it is said in its place, and the rest goes on."""
    identity: Json = line.number
    try:
        asked = line.fields("id, context and response")
        identity = asked.get("id", line.number)
        response = text_of(asked, "response", longest=_MAX_CHARACTERS)
        judged = judge_response(response, _context_of(asked))
    except BadLineError as error:
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


def _context_of(asked: Mapping[str, Json]) -> Sequence[str]:
    """Read the passages; one text counts as one passage, none as no evidence."""
    context = asked.get("context")
    if context is None:
        return []
    given = context if isinstance(context, list) else [context]
    texts = [text for text in given if isinstance(text, str)]
    if len(texts) < len(given):
        raise BadLineError("context must be a list of texts")
    if sum(map(len, texts)) > _MAX_CHARACTERS:
        raise BadLineError(f"context is longer than {_MAX_CHARACTERS:,} characters")
    return texts
