"""Responses: a whole reply held against given passages, with a verdict for every sentence.

Any labelled set of (passages, response) can be judged so from outside. The bot's own answers go
through ``answering/grounded.py``, which knows which passage each sentence cites.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.sentences import split_sentences
from bot.domain.claim import Claim, Material, Verdict

_SCORES: dict[Verdict, float] = {
    "supported": 1.0,
    "not_a_claim": 1.0,
    "partly": 0.5,
    "unsupported": 0.0,
}


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """One sentence of a response."""

    claim: Claim
    score_0_1: float
    """Higher is better supported."""


@dataclass(frozen=True, slots=True)
class JudgedResponse:
    """A response with its sentences."""

    supported: bool
    score_0_1: float
    """Comparable across responses: higher is better supported."""
    sentences: tuple[JudgedSentence, ...]


def judge_response(response: str, passages: Sequence[str], checker: ClaimChecker) -> JudgedResponse:
    """Judge every sentence against all passages; blocking, some milliseconds a sentence."""
    materials = [
        Material(id=f"passage:{number}", kind="passage", text=text)
        for number, text in enumerate(passages, start=1)
        if text.strip()
    ]
    claims = [
        checker.check(sentence, materials, about="role") for sentence in split_sentences(response)
    ]
    sentences = tuple(JudgedSentence(claim, _SCORES[claim.verdict]) for claim in claims)
    score = sum(one.score_0_1 for one in sentences) / len(sentences) if sentences else 1.0
    return JudgedResponse(score >= 1.0, score, sentences)
