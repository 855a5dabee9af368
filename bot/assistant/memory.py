"""Memory: which turns of a conversation go to the model, and what the conversation is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.domain.conversation import Turn
from prompts.catalog import PastTurn

_TURN_CHARACTERS = 1_200
"""A longer answer is cut: a follow-up refers to what an answer is about, not to its last line."""
_WINDOW_CHARACTERS = 4_000
_MARKS = re.compile(r"\s?\[\d+\]")


def remembered(turns: Sequence[Turn]) -> tuple[PastTurn, ...]:
    """Give the newest turns that fit the window, oldest first and without citation marks.

    Abstentions are left out: a list of what the library holds would pass for an answer.
    """
    kept: list[PastTurn] = []
    room = _WINDOW_CHARACTERS
    for turn in reversed(turns):
        if turn.answer.abstained:
            continue
        answer = _shortened(_MARKS.sub("", turn.answer.text))
        question = _shortened(turn.answer.question)
        room -= len(question) + len(answer)
        if room < 0 and kept:
            break
        kept.append(PastTurn(question=question, answer=answer))
    return tuple(reversed(kept))


def topic_of(turns: Sequence[Turn]) -> tuple[Turn, str] | None:
    """Give the last turn that cites something, with the title that it cites most."""
    for turn in reversed(turns):
        titles = Counter(citation.title for citation in turn.answer.citations)
        if titles and not turn.answer.abstained:
            return turn, titles.most_common(1)[0][0]
    return None


def _shortened(text: str) -> str:
    if len(text) <= _TURN_CHARACTERS:
        return text
    return text[:_TURN_CHARACTERS].rsplit(" ", 1)[0] + " …"
