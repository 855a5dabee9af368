"""Memory: which turns go to the model, what a conversation is about, and what is kept of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.domain.conversation import Memory, Turn
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
    """Give the last turn that cites something, with the title that it cites most.

    What was only near a question is no topic, unless the question named it.
    """
    for turn in reversed(turns):
        titles = Counter(citation.title for citation in turn.answer.citations)
        if not titles or turn.answer.abstained:
            continue
        title = titles.most_common(1)[0][0]
        asked = turn.answer.standalone_question.lower()
        if not turn.answer.caveat or title.lower() in asked:
            return turn, title
    return None


def _shortened(text: str) -> str:
    if len(text) <= _TURN_CHARACTERS:
        return text
    return text[:_TURN_CHARACTERS].rsplit(" ", 1)[0] + " …"


_SELF = re.compile(
    r"\b(?:i|we)(?:\s+(?:(?:also|already|now|currently|even|only) )?"
    r"(?:am|was|have|had|work|worked|did|like|love|enjoy|want|speak|live"
    r"|lived|studied|study"
    r"|hold|know|learned|taught|led|managed|finished|graduated|moved|plan|prefer|hate"
    r"|need to|'ve|'m)"
    r"|['\u2019](?:m|ve|d|ll))\b|^my\b|\bich\s+(?:bin|war|habe|arbeite|mag|möchte|will"
    r"|spreche|wohne|ziehe|kann"
    r"|studiere|suche)\b|^(?:soy|tengo|trabajo|vivo|quiero|hablo|estudié|estudio"
    r"|me (?:gusta|mudo|encanta)"
    r"|he (?:trabajado|estudiado))\b|\bje\s+(?:suis|travaille|vis|veux|parle|déménage|cherche)\b"
    r"|\bj['\u2019](?:ai|aime|habite|étudie)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"(?<=[.!?;])\s+|\s+[\u2014\u2013-]\s+|\n+"
    r"|,\s+(?=(?:where|how|what|which|when|do|does|is|are|can|could|should)\s+(?:do|does|should|can"
    r"|could|would|is|are|i|one|you|they|it|long|much|many)\b)",
    re.IGNORECASE,
)
"""Sentences, and the question that is joined to a statement by a comma."""
_ASKING = re.compile(
    r"\?|^(?:what|which|how|who|when|where|why|do|does|is|are|can|could|should|would|am)\b"
    r"|\bi (?:want|would like|need|['\u2019]d like) to (?:know|ask|find|see|hear|understand)\b"
    r"|\b(?:tell|show|explain|compare)\b",
    re.IGNORECASE,
)
_SAID_MAX = 12
_SAID_LENGTH = 300
_TOPICS_MAX = 20


def statements_in(text: str) -> tuple[str, ...]:
    """Give what a user says about themselves, in their own words."""
    pieces = (piece.strip() for piece in _PIECE.split(text))
    return tuple(
        piece[:_SAID_LENGTH]
        for piece in pieces
        if len(piece.split()) > 2 and _SELF.search(piece) and not _ASKING.search(piece)
    )


def asked_in(text: str) -> str:
    """Give a message without what it says about its writer, where something is left."""
    said = statements_in(text)
    pieces = (piece.strip() for piece in _PIECE.split(text))
    return " ".join(piece for piece in pieces if piece and piece not in said) if said else text


def only_states(text: str) -> bool:
    """Tell whether a message says things about its writer and asks nothing."""
    pieces = [piece.strip() for piece in _PIECE.split(text) if piece.strip()]
    return bool(statements_in(text)) and not any(_ASKING.search(piece) for piece in pieces)


def grown(memory: Memory, question: str, turns: Sequence[Turn]) -> Memory:
    """Give the memory with what a question says about its writer, and the topics so far."""
    said = dict.fromkeys([*memory.said, *statements_in(question)])
    new = [turn for turn in turns if turn.id > memory.until_turn and turn.answer.citations]
    topics = [*memory.summary.splitlines(), *(turn.answer.standalone_question for turn in new)]
    until = max([memory.until_turn, *(turn.id for turn in turns)])
    return Memory(
        until_turn=until,
        summary="\n".join(list(dict.fromkeys(topics))[-_TOPICS_MAX:]),
        said=tuple(said)[-_SAID_MAX:],
    )
