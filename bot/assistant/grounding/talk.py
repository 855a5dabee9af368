"""Talk: sentences of an answer that frame it, or say what the passages lack, and state no fact."""

from __future__ import annotations

import re

from bot.assistant.grounding.sentences import split_sentences, strip_marks
from bot.assistant.grounding.words import normalise

_LONGEST_GAP_WORDS = 45

_FRAME = re.compile(
    r"(?:(?:sure|certainly|of course|okay|great|yes|hi|hello)\b[!,.]?\s*)?"
    r"(?:here(?:'s| is| are)\b.{0,160}[:.!]?|i hope\b.*|i'm happy\b.*|let me know\b.*"
    r"|please (?:let me|feel free|provide)\b.*|feel free.*"
    r"|if you have (?:any )?(?:other|more|further)?\s*questions.*"
    r"|(?:based on|according to|from) the (?:given|provided|above)?\s*"
    r"(?:passages?|information|context|text|sources?)[^.]{0,110}:)",
    re.IGNORECASE | re.DOTALL,
)
_OF_PASSAGES = re.compile(
    r"passages?|information|context|texts?|sources?|answer|provided|given|documents?|articles?",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"(?:unable to|can't|can ?not|could not|couldn't|(?:not|im)possible to|difficult to)\b.{0,40}"
    r"\b(?:answer|determin|provide|say|give|find|conclude)"
    r"|(?:do|does|did)(?: not|n't)(?: \w+){0,2} (?:contain|provide|mention|specify|give|state"
    r"|include|offer|discuss|address|say|have|explain|describe|answer|list|cover)"
    r"|no (?:\w+ ){0,2}(?:information|mention|answer|details?)"
    r"|not (?:\w+ )?(?:mentioned|provided|specified|stated|clear|given|discussed|addressed|enough"
    r"|included|available|sufficient)|insufficient|there is no\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d{2,}")


def factual_sentences(response: str) -> tuple[str, ...]:
    """Give the sentences of a response that state something, without marks."""
    sentences = (strip_marks(sentence) for sentence in split_sentences(response))
    return tuple(sentence for sentence in sentences if not is_talk(sentence))


def is_talk(sentence: str) -> bool:
    """Tell whether a sentence only frames the answer, asks, or says what the passages lack."""
    bare = normalise(sentence)
    return (
        not any(character.isalpha() for character in bare)
        or bare.endswith("?")
        or _FRAME.fullmatch(bare) is not None
        or _says_what_lacks(bare)
    )


def _says_what_lacks(sentence: str) -> bool:
    """Such a sentence is about the passages, short, and gives no figure."""
    return (
        _GAP.search(sentence) is not None
        and _OF_PASSAGES.search(sentence) is not None
        and _FIGURE.search(sentence) is None
        and len(sentence.split()) < _LONGEST_GAP_WORDS
    )
