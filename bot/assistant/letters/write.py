"""The writer: a letter by a language model, every sentence checked before a person sees it.

The model may be weak, or fooled by a posting that talks to it. So nothing it writes counts until
code has checked it: unsupported sentences are sent back once with the reasons, then taken out and
told to the user; a letter that fails a gate after that is not shown at all.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pydantic import BaseModel, Field

from bot.assistant.letters.addressee import addressee_of, sender_of
from bot.assistant.letters.checking import LetterChecking
from bot.assistant.letters.frames.frames import fill
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.greeting import salutation_of
from bot.assistant.letters.lengths import WORDS
from bot.assistant.letters.plan import plan_letter
from bot.assistant.letters.questions import questions_of
from bot.assistant.letters.request import letter_request
from bot.assistant.letters.rubric import failed_gates, with_rubric
from bot.assistant.letters.unfit import allowed_addresses, is_hostile, without_addresses
from bot.assistant.letters.voice import DraftSentence
from bot.domain.claim import Claim
from bot.domain.fit import Fit
from bot.domain.letter import Letter, LetterOptions, LetterParagraph
from bot.domain.usage import Usage
from bot.errors import ModelError
from bot.llm.model import ChatModel
from prompts.catalog import ReviseLetter, WriteLetter

_REFUSED = ("partly", "unsupported")
_MAX_PARAGRAPHS = 6
_MAX_SENTENCES = 30
_MARK = re.compile(r"^([RP])(\d{1,4})$")
_INLINE_MARKS = re.compile(r"\s*[(\[]\s*(?:[RP]\d{1,4})(?:\s*,\s*[RP]\d{1,4})*\s*[)\]]")


class WrittenSentence(BaseModel):
    """One sentence as the model gives it."""

    text: str = Field(max_length=600)
    evidence: list[str] = Field(default_factory=list, max_length=12)
    """Marks of the lines it rests on: ``R12``, ``P3``."""


class WrittenParagraph(BaseModel):
    """Sentences that stand together."""

    sentences: list[WrittenSentence] = Field(max_length=_MAX_SENTENCES)


class WrittenLetter(BaseModel):
    """The body of a letter; greeting, closing and contact data are put in by code."""

    paragraphs: list[WrittenParagraph] = Field(max_length=_MAX_PARAGRAPHS)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of asking the model: a letter, or why there is none."""

    letter: Letter | None
    reason: str = ""
    usage: Usage = field(default_factory=Usage)

    def explain(self, composed: Letter) -> Letter:
        """Give the composed letter with the reason why the model's was not used."""
        return replace(composed, model=f"extractive ({self.reason})", usage=self.usage)


@dataclass(frozen=True, slots=True)
class _Draft:
    paragraphs: tuple[tuple[Claim, ...], ...]
    model: str
    usage: Usage

    @property
    def refused(self) -> tuple[Claim, ...]:
        return tuple(c for p in self.paragraphs for c in p if c.verdict in _REFUSED)


async def write_letter(
    model: ChatModel,
    checking: LetterChecking,
    fit: Fit,
    options: LetterOptions,
    *,
    sample: str = "",
) -> Written:
    """Ask the model for a letter and give it checked, or the reason why it cannot be shown."""
    request = letter_request(checking, fit, options, sample=sample)
    usage = Usage()
    try:
        draft = await _ask(model, request, checking)
        usage = draft.usage
        if draft.refused:
            revised = await _ask(model, _revision(request, draft), checking)
            draft = replace(revised, usage=usage + revised.usage)
            usage = draft.usage
    except ModelError:
        return Written(None, "the model gave no letter", usage)
    letter = await asyncio.to_thread(_finished, draft, checking, fit, options)
    if _is_showable(letter):
        return Written(letter, usage=usage)
    return Written(None, "the model's letter did not pass", usage)


async def _ask(
    model: ChatModel, prompt: WriteLetter | ReviseLetter, checking: LetterChecking
) -> _Draft:
    parsed = await model.parse(prompt, WrittenLetter)
    paragraphs = await asyncio.to_thread(_checked, parsed.value, checking)
    return _Draft(paragraphs, parsed.model, parsed.usage)


def _checked(written: WrittenLetter, checking: LetterChecking) -> tuple[tuple[Claim, ...], ...]:
    allowed = allowed_addresses(checking.resume, checking.posting)
    paragraphs = []
    for paragraph in written.paragraphs:
        sentences = [draft_of(s, allowed) for s in paragraph.sentences]
        paragraphs.append(tuple(checking.check_written(s) for s in sentences if s.text))
    return tuple(p for p in paragraphs if p)


def draft_of(written: WrittenSentence, allowed: str) -> DraftSentence:
    """Give a model's sentence without marks and addresses; empty when it talks to a machine."""
    text = re.sub(r"\s+", " ", _INLINE_MARKS.sub("", written.text)).strip()
    text = without_addresses(text, allowed=allowed)
    return DraftSentence("" if is_hostile(text) else text, _ids(written.evidence))


def _ids(marks: Sequence[str]) -> tuple[str, ...]:
    kinds = {"R": "resume", "P": "posting"}
    found = [_MARK.match(mark.strip().strip("[]")) for mark in marks]
    return tuple(f"{kinds[m.group(1)]}:{int(m.group(2))}" for m in found if m)


def _revision(request: WriteLetter, draft: _Draft) -> ReviseLetter:
    text = "\n\n".join(" ".join(claim.text for claim in p) for p in draft.paragraphs)
    problems = tuple(f"“{c.text}”: {c.reason or 'no line shows it'}" for c in draft.refused)
    return ReviseLetter(letter=request, draft=text, problems=problems)


def _finished(draft: _Draft, checking: LetterChecking, fit: Fit, options: LetterOptions) -> Letter:
    """Put the supported sentences between greeting and closing, and tell what was taken out."""
    resume, posting = checking.resume, checking.posting
    frames, addressee = FRAMES[options.language], addressee_of(posting)
    kept = [tuple(c for c in p if c.verdict not in _REFUSED) for p in draft.paragraphs]
    removed = tuple(fill(frames.questions.removed, sentence=c.text) for c in draft.refused)
    asked = questions_of(resume, fit, plan_letter(resume, posting, fit, language=options.language))
    letter = Letter(
        sender=sender_of(resume),
        title=addressee.title,
        organization=addressee.organization,
        salutation=salutation_of(addressee, options),
        paragraphs=tuple(LetterParagraph(p) for p in kept if p),
        closing=frames.closing[options.tone],
        options=options,
        questions=(*removed, *(q for q in asked if q != frames.questions.translation)),
        rubric=(),
        model=draft.model,
        usage=draft.usage,
    )
    return with_rubric(letter, resume, posting, fit)


def _is_showable(letter: Letter) -> bool:
    fewest, most = WORDS[letter.options.length]
    words = len(letter.body.split())
    is_right_length = 0.8 * fewest <= words <= 1.2 * most
    return is_right_length and not failed_gates(letter.rubric)
