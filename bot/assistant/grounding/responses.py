"""Responses: a whole reply held against given passages, with a verdict for every sentence.

Any labelled set of (passages, response) can be judged so from outside. The bot's own answers go
through ``answering/grounded.py``, which knows which passage each sentence cites and lets no number
or name stand that it lacks; here a response is of anyone's making and about anything, and the
verdict is the likelihood that ``entailment.py`` gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.grounding.entailment import (
    SENTENCE_SUPPORTED_FROM,
    SUPPORTED_FROM,
    response_score,
    sentence_score,
)
from bot.assistant.grounding.overlap import Overlap, PassageWords
from bot.assistant.grounding.sentences import split_sentences, strip_marks
from bot.assistant.grounding.talk import is_talk
from bot.domain.claim import Claim, Evidence, Verdict


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


def judge_response(response: str, passages: Sequence[str]) -> JudgedResponse:
    """Judge every sentence against all passages; blocking, about a millisecond a sentence."""
    ground = PassageWords(passages)
    sentences = tuple(
        _judge(strip_marks(sentence), ground) for sentence in split_sentences(response)
    )
    score = response_score([one.score_0_1 for one in sentences])
    return JudgedResponse(score >= SUPPORTED_FROM, score, sentences)


def _judge(sentence: str, ground: PassageWords) -> JudgedSentence:
    if is_talk(sentence):
        return JudgedSentence(Claim(sentence, "not_a_claim", "neither"), 1.0)
    if not ground.sentences:
        claim = Claim(sentence, "unsupported", reason="no evidence was given")
        return JudgedSentence(claim, 0.0)
    overlap = ground.overlap(sentence)
    score = sentence_score(overlap)
    verdict = _verdict(score)
    return JudgedSentence(
        Claim(
            sentence,
            verdict,
            evidence=() if verdict == "unsupported" else _evidence(sentence, ground),
            reason="" if verdict == "supported" else _reason(overlap),
        ),
        score,
    )


def _verdict(score: float) -> Verdict:
    if score >= SENTENCE_SUPPORTED_FROM:
        return "supported"
    return "partly" if score >= SUPPORTED_FROM else "unsupported"


def _evidence(sentence: str, ground: PassageWords) -> tuple[Evidence, ...]:
    """Quote the sentence of the passages that says most of it."""
    number, quote = ground.nearest(sentence)
    return (Evidence(f"passage:{number}", f"passage {number}", quote),)


def _reason(overlap: Overlap) -> str:
    if overlap.new_numbers:
        return "a number stands in no passage"
    if overlap.new_names:
        return "a name stands in no passage"
    return "the passages do not say all of this"
