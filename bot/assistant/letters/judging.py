"""Judging: a letter that anybody wrote, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.sentences import split_sentences
from bot.domain.claim import Claim
from bot.domain.posting import Posting
from bot.domain.resume import Resume

_SALUTATION = re.compile(
    r"^\s*(?:dear\b|hello\b|hi\b|to whom|good (?:morning|day)|sehr geehrte|liebe[rs]?\b|guten tag"
    r"|hallo\b|estimad|apreciad|buenos días|madame|monsieur|bonjour|chère?\b).{0,80}$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\s*(?:(?:kind|best|warm|with (?:kind|best|warm)) (?:regards|wishes)|regards|sincerely"
    r"|yours (?:sincerely|faithfully|truly)|mit freundlichen grüßen|freundliche grüße|beste grüße"
    r"|viele grüße|atentamente|un (?:cordial )?saludo|saludos|cordialement|bien à vous"
    r"|(?:veuillez|je vous prie d'agréer).{0,120})[,.]?\s*$",
    re.IGNORECASE,
)
_LONGEST_CLOSE = 6
"""Lines behind a closing: name, contact, enclosures."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a letter must rest on."""

    resume: Resume
    posting: Posting


def judge_letter(letter: str, ground: Ground, checker: ClaimChecker) -> tuple[Claim, ...]:
    """Judge each sentence of a letter's body; salutation, closing and address are left out."""
    return tuple(
        checker.check_letter_sentence(sentence, (), resume=ground.resume, posting=ground.posting)
        for sentence in split_sentences(body_of(letter))
    )


def body_of(letter: str) -> str:
    """Give the text between salutation and closing, or all of it where neither stands."""
    lines = letter.splitlines()
    begins = [number for number, line in enumerate(lines) if _SALUTATION.match(line)]
    start = begins[0] + 1 if begins else 0
    ends = [
        number
        for number, line in enumerate(lines)
        if number >= start and _CLOSING.match(line) and len(lines) - number <= _LONGEST_CLOSE + 1
    ]
    return "\n".join(lines[start : ends[-1] if ends else len(lines)])
