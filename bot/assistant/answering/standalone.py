"""Standalone questions: a follow-up gets back what the conversation has told already.

With a model that writes freely, the model rewrites; rules decide whether that is needed, and do it
themselves when there is no model or it fails.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.answering.following import (
    CONNECTIVE,
    FEW_WORDS,
    held_against,
    is_follow_up,
    other_names,
    role_names,
)
from bot.assistant.answering.languages import translate
from bot.assistant.answering.partial import place_only
from bot.assistant.answering.subject import Subject
from bot.assistant.memory import remembered
from bot.domain.conversation import Turn
from bot.domain.identity import Language
from bot.domain.usage import Usage
from bot.errors import ModelError, ModelUnavailableError
from bot.llm.model import ChatModel, Completion
from bot.llm.needing import needed_in
from bot.llm.ranking import stems, without_titles
from knowledge.documents import Source
from knowledge.titles import NamedRole, named_sources
from prompts.catalog import PastTurn, RewriteQuestion

_LOG = logging.getLogger(__name__)

_ARTICLE = re.compile(
    r"^(?:an?|the|eine?[nrm]?|der|die|das|una?|el|la|une?|les?)\s+", re.IGNORECASE
)
_LEVEL = re.compile(
    r"\b(?:intern|junior|entry[- ]level|graduate|mid[- ]level|senior|staff|principal|lead)s?\b",
    re.IGNORECASE,
)
_LEVEL_NUMBER = re.compile(r"\b(?:I{1,3}|IV)\b")
_WISH = re.compile(
    r"\bi\s+(?:really\s+)?(?:like|likes|love|loves|enjoy|enjoys"
    r"|am good (?:at|with)"
    r"|am interested in|am passionate about)\s+(?:to )?(?:work(?:ing)? (?:with|on|in)\s+)?"
    r"(?P<what>[^,.?!;]{3,60})",
    re.IGNORECASE,
)
_LONGEST = 300
"""Characters of a question that a model rewrote; more is no question."""


@dataclass(frozen=True, slots=True)
class StandaloneQuestion:
    """A question that can be understood alone, and what writing it cost."""

    text: str
    usage: Usage
    plain: str
    """The question in English, before anything was put in."""


async def standalone_question(
    question: str,
    turns: Sequence[Turn],
    sources: Sequence[Source],
    *,
    subject: Subject | None,
    model: ChatModel,
    within_s: float,
    language: Language = "en",
) -> StandaloneQuestion:
    """Give the question as it would be asked without the conversation, in English.

    The dictionary translates; a model is asked where it knew too little.
    """
    names = role_names(sources)
    translation = translate(question, language) if language != "en" else None
    plain = translation.text if translation else question
    goes_on = subject is not None and is_follow_up(plain, names)
    plain = plain if goes_on else _of_wish(plain, names)
    is_foreign = language != "en" and not (translation and translation.is_sure)
    if not goes_on and not is_foreign:
        text = plain if model.writes_freely else _with_title(plain, sources)
        return StandaloneQuestion(text, Usage(), plain)
    if model.writes_freely:
        try:
            async with asyncio.timeout(within_s):
                completion = await _rewritten(question, turns, subject, model)
        except (ModelError, TimeoutError) as error:
            _LOG.warning("the model did not rewrite a question: %s", type(error).__name__)
        else:
            text = completion.text.strip()
            if _is_faithful(text, plain, is_foreign=language != "en"):
                return StandaloneQuestion(text, completion.usage, plain)
    text = _joined(plain, subject, names) if goes_on and subject else plain
    text = _with_title(text, sources)
    return StandaloneQuestion(text, Usage(), plain)


def _with_title(text: str, sources: Sequence[Source]) -> str:
    """Put a role's title for its initials: "SRE".

    A writer that quotes knows roles by their titles alone.
    """
    names = role_names(sources)
    found = named_sources(text, names)
    if len(found) != 1 or max(found.values()) == 1.0:
        return text
    source = next(source for source in sources if source.id in found)
    for name in other_names(source):
        if name.isupper() and not stems(name) & stems(source.title):
            text = re.sub(rf"\b{re.escape(name)}s?\b", source.title, text, flags=re.IGNORECASE)
    return text


def _of_wish(question: str, names: Sequence[NamedRole]) -> str:
    """Ask for the roles that go with what someone likes, where they name no role."""
    wish = _WISH.search(question)
    if wish is None or named_sources(question, names):
        return question
    return f"Which roles work with {wish['what'].strip()}?"


async def _rewritten(
    question: str, turns: Sequence[Turn], subject: Subject | None, model: ChatModel
) -> Completion:
    history = remembered(turns)
    if subject is not None and not subject.asked:
        history += (PastTurn(question="I sent you a posting.", answer=subject.title),)
    prompt = RewriteQuestion(question=question, history=history)
    async with contextlib.aclosing(model.stream(prompt)) as events:
        async for event in events:
            if isinstance(event, Completion):
                return event
    raise ModelUnavailableError("the stream ended without a completion")


def _is_faithful(text: str, question: str, *, is_foreign: bool) -> bool:
    """Tell whether a rewriting is one line that still asks what was asked.

    Of a question in another language only the words that the dictionary knew can be looked for.
    """
    if is_foreign:
        return 0 < len(text) <= _LONGEST and "\n" not in text
    asked = stems(CONNECTIVE.sub("", question))
    is_one_line = 0 < len(text) <= _LONGEST and "\n" not in text
    return is_one_line and len(asked & stems(text)) * 2 >= len(asked)


def _joined(question: str, subject: Subject, names: Sequence[NamedRole]) -> str:
    """Join a follow-up with the role, or with the question, that it goes on from."""
    title = subject.title
    if other := held_against(question, names):
        return f"What is the difference between {title} and {other}?"
    rest = _ARTICLE.sub("", CONNECTIVE.sub("", question, count=1).strip()) or question
    if named_sources(rest, names) and _asks_nothing_new(rest):
        return f"{rest.rstrip('?')}: {_without_names(subject.asked, title, names)}"
    if subject.asked and (place := place_only(question)):
        is_of_it = title.lower() in subject.asked.lower()
        asked = subject.asked if is_of_it and not needed_in(subject.asked) else ""
        return f"{asked.rstrip('? ')} in {place}?" if asked else f"{title} in {place}?"
    level = _LEVEL.search(rest)
    if level is None:
        return f"{title}: {rest}"
    role = " ".join(_LEVEL_NUMBER.sub("", _LEVEL.sub("", title)).replace(" ,", ",").split())
    if _asks_nothing_new(rest):
        rest = _without_names(subject.asked, title, names)
    return f"{level[0].rstrip('s')} {role.lstrip(', ')}: {rest}"


def _asks_nothing_new(rest: str) -> bool:
    """Tell whether a follow-up only names someone else: "a data engineer?", "for juniors?"."""
    return len(rest.split()) <= FEW_WORDS and not re.match(
        r"(?:what|which|how|who|when|where|why|do|does|is|are|can|was|wie|wer|qué|cuál|cómo"
        r"|que|quel)",
        rest,
        re.IGNORECASE,
    )


def _without_names(question: str, title: str, names: Sequence[NamedRole]) -> str:
    found = {" ".join(name.words): 1.0 for name in names if named_sources(question, [name])}
    return " ".join(without_titles(question, {title: 1.0, **found}).strip(" :").split())
