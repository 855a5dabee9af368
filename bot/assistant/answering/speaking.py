"""Speaking the user's language: sentences are written and checked in English, then translated.

The library is English, so only English sentences can be held against it. The model then translates
what was kept, and code compares each translation with its original: the same numbers, the same
names, the same negation, the right language. What does not pass stays in English, and the answer
says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from bot.assistant.answering.languages import language_of_question
from bot.domain.identity import Language
from bot.domain.usage import Usage
from bot.llm.model import ChatModel
from prompts.catalog import TranslateSentences
from prompts.cleaning import cleaned

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_NAME = re.compile(r"\b(?:[A-Z]{2,}[A-Za-z0-9]*|[A-Za-z]+[a-z][A-Z]\w*|[A-Za-z]+[+#]+)(?!\w)")
_LINK = re.compile(r"://|\bwww\.|\bt\.me/|[<>\[\]]", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|without|neither|nor|cannot|\w+n['\u2019]t|nicht|keine?[mnrs]?"
    r"|nie|niemals|ohne"
    r"|weder|no|nunca|ning[uú]n\w*|sin|tampoco|ne|pas|jamais|aucune?|sans|ni)\b|\bn['\u2019]",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 0.4, 2.6
"""Length of a faithful translation, as shares of the original's."""


class _Translated(BaseModel):
    sentences: list[str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Sentences in the user's language, each where it could be translated faithfully."""

    sentences: tuple[str, ...]
    usage: Usage
    is_whole: bool
    """False where a sentence had to stay in English."""


async def spoken(
    model: ChatModel, sentences: Sequence[str], *, language: Language, named: str
) -> Spoken:
    """Translate sentences; raises ``ModelError`` when the model fails."""
    prompt = TranslateSentences(tuple(sentences), language=named)
    parsed = await model.parse(prompt, _Translated)
    given = parsed.value.sentences
    if len(given) != len(sentences):
        return Spoken(tuple(sentences), parsed.usage, is_whole=False)
    kept = [
        translated if is_faithful(original, translated, language) else original
        for original, translated in zip(sentences, map(_plain, given), strict=True)
    ]
    is_whole = all(one != other for one, other in zip(kept, sentences, strict=True))
    return Spoken(tuple(kept), parsed.usage, is_whole)


def is_faithful(original: str, translated: str, language: Language) -> bool:
    """Tell whether a translation keeps what can be compared without understanding it."""
    share = len(translated) / max(len(original), 1)
    return (
        _SHORTEST <= share <= _LONGEST
        and not _LINK.search(translated)
        and _numbers(original) == _numbers(translated)
        and _names(translated) == _names(original)
        and bool(_NEGATION.search(original)) == bool(_NEGATION.search(translated))
        and language_of_question(translated, language) == language
    )


def _numbers(text: str) -> Counter[str]:
    """Give the figures of a text; 159,670 and 159.670 are one, 4.5 and 4,5 too."""
    return Counter(re.sub(r"\D", "", number) for number in _NUMBER.findall(text))


def _names(text: str) -> Counter[str]:
    return Counter(_NAME.findall(text)) - Counter({"US": 9, "UK": 9, "USA": 9, "EU": 9, "UE": 9})


def _plain(text: str) -> str:
    return " ".join(cleaned(text).split())
