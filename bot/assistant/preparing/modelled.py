"""The three answers by a language model, every sentence checked before a person sees it.

Nothing the model writes counts until code has checked it, as with letters: a refused sentence is
taken out and told to the user, and an answer of which too little is left is the one composed from
the user's own lines.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from pydantic import BaseModel, Field

from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.checking import LetterChecking
from bot.assistant.letters.frames.frames import fill
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.request import answers_request
from bot.assistant.letters.stock_phrases import invented_feelings
from bot.assistant.letters.unfit import allowed_addresses
from bot.assistant.letters.write import WrittenSentence, draft_of
from bot.domain.claim import Claim
from bot.domain.fit import Fit
from bot.domain.identity import Language
from bot.domain.preparation import AnswerKind, PreparedAnswer
from bot.errors import ModelError
from bot.llm.model import ChatModel

_REFUSED = ("partly", "unsupported")
_MOST_SENTENCES = 8
_FEWEST_SHOWN = 2
"""Sentences that rest on a line, without which an answer is not the model's to give."""


class WrittenAnswers(BaseModel):
    """The three answers as the model gives them."""

    why_us: list[WrittenSentence] = Field(default_factory=list, max_length=_MOST_SENTENCES)
    why_you: list[WrittenSentence] = Field(default_factory=list, max_length=_MOST_SENTENCES)
    about_you: list[WrittenSentence] = Field(default_factory=list, max_length=_MOST_SENTENCES)


async def write_answers(
    model: ChatModel,
    checking: LetterChecking,
    fit: Fit,
    language: Language,
    composed: tuple[PreparedAnswer, ...],
) -> tuple[PreparedAnswer, ...] | None:
    """Give the model's answers as far as they are supported, and the composed ones for the rest.

    ``None`` when the model gave nothing; it may be asked again later.
    """
    try:
        parsed = await model.parse(answers_request(checking, fit, language), WrittenAnswers)
    except ModelError:
        return None
    return await asyncio.to_thread(_chosen, parsed.value, checking, language, composed)


def _chosen(
    written: WrittenAnswers,
    checking: LetterChecking,
    language: Language,
    composed: Sequence[PreparedAnswer],
) -> tuple[PreparedAnswer, ...]:
    by_kind: dict[AnswerKind, list[WrittenSentence]] = {
        "why_us": written.why_us,
        "why_you": written.why_you,
        "about_you": written.about_you,
    }
    return tuple(_answer(by_kind[one.kind], checking, language, one) for one in composed)


def _answer(
    written: Sequence[WrittenSentence],
    checking: LetterChecking,
    language: Language,
    composed: PreparedAnswer,
) -> PreparedAnswer:
    allowed = allowed_addresses(checking.resume, checking.posting)
    drafts = [draft_of(sentence, allowed) for sentence in written]
    claims = [checking.check_written(draft) for draft in drafts if draft.text]
    kept = tuple(claim for claim in claims if _may_stand(claim))
    refused = [claim.text for claim in claims if claim not in kept]
    text = " ".join(claim.text for claim in kept)
    is_shown = sum(bool(claim.evidence) for claim in kept) >= _FEWEST_SHOWN
    if not is_shown or recognise_language(text, language) != language:
        return composed
    removed = (fill(FRAMES[language].questions.removed, sentence=one) for one in refused)
    return PreparedAnswer(composed.kind, composed.question, kept, (*removed, *composed.missing))


def _may_stand(claim: Claim) -> bool:
    return claim.verdict not in _REFUSED and not invented_feelings(claim.text)
