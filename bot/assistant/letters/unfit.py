"""Text that never goes into a letter: addressed to a machine, markup, addresses, placeholders.

Code decides this before anything is written, whoever writes it: a line that fails here is neither
quoted by the composer nor shown to a model.
"""

from __future__ import annotations

import re

from bot.domain.posting import Posting
from bot.domain.resume import Resume

_TO_A_MACHINE = re.compile(
    r"\b(ignore|disregard|forget|override)\b.{0,40}\b(instruction|prompt|above|previous|prior|rule)"
    r"|\b(system|developer) (prompt|message)\b|\byou are (now )?(an? "
    r")?(ai|assistant|language model|chatbot|llm|gpt)\b"
    r"|\b(as|dear) an? (ai|llm|language model)\b|\b(assistant|system|user) ?:|<\|?\w*\|?>"
    r"|\b(chatgpt|llms?|ai "
    r"(models?|screeners?|recruiters?|reviewers?|assistants?|agents?|systems?))\b.{0,40}\b(must|should|rate|rank|hire"
    r"|say|write|note|recommend)"
    r"|\b(hire|rank|recommend|rate|score) (this|the) (candidate|applicant)\b"
    r"|\b(ignor(?:iere|ieren sie)|vergiss|missachte)\b.{0,40}\b(anweisung|vorherig|bisherig)"
    r"|\b(ignora|olvida|omite)\b.{0,40}\b(instruccion|anterior)"
    r"|\b(ignore[zr]?|oublie[zr]?)\b.{0,40}\b(consigne|instruction|précédent)",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(r"</?[a-z][^>]{0,200}>|\{\{|\}\}|\{%|&[a-z]{2,8};|```", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    (
        r"\[[^\]\d][^\]]{1,60}\]|<[^>]{2,40}>|_{3,}|\bX{3,}\b|\b(lorem "
        r"ipsum|tbd|todo|insert (your|here|company))\b"
    ),
    re.IGNORECASE,
)
_LINK = (
    r"https?://\S+|\bwww\.\S+|\b[\w.+-]+@[\w-]+\.\w{2,}\b"
    r"|\b(?:linkedin|github|gitlab|xing|twitter|facebook)\.com\S*"
    r"|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S*"
)
_DOMAIN = r"\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|ai|app|de|es|fr|eu|uk|example)\b"
_PLAIN_LINK = re.compile(_LINK, re.IGNORECASE)
"""Without bare domains: ``Booking.com`` and ``socket.io`` are an employer and a tool."""
_ADDRESS = re.compile(f"{_LINK}|{_DOMAIN}", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.,$€£])(?:\+|00)\d[\d ()/.-]{7,}\d\b|\(\d{3}\) ?\d{3}-\d{4}")
_FEW_WORDS = 4
_UNBROKEN = re.compile(r"\S{46,}")


def is_unfit(text: str) -> bool:
    """Tell whether a line must stay out of every letter."""
    return is_hostile(text) or holds_contact(text)


def is_hostile(text: str) -> bool:
    """Tell whether a text talks to a machine, carries markup or has a blank to fill in."""
    return any(
        pattern.search(text) for pattern in (_TO_A_MACHINE, _MARKUP, _PLACEHOLDER, _UNBROKEN)
    )


def holds_contact(text: str) -> bool:
    """Tell whether a text has a web or e-mail address or a phone number in it."""
    is_bare = len(text.split()) <= _FEW_WORDS and _ADDRESS.search(text)
    return bool(is_bare or _PLAIN_LINK.search(text) or _PHONE.search(text))


def without_addresses(text: str, *, allowed: str = "") -> str:
    """Take out web and e-mail addresses that do not stand in the allowed text."""

    def kept(match: re.Match[str]) -> str:
        address = match.group().rstrip(".,;:!?)")
        return match.group() if address and address in allowed else ""

    return re.sub(r" {2,}", " ", _ADDRESS.sub(kept, text)).replace(" .", ".").strip()


def allowed_addresses(resume: Resume, posting: Posting) -> str:
    """Give the text whose addresses a letter may repeat: the posting, employers and tools."""
    lines = (f"{x.context} {x.text}" for x in resume.lines if x.context)
    return " ".join([posting.text, *(line for line in lines if not holds_contact(line))])


def placeholders(text: str) -> tuple[str, ...]:
    """Give the blanks left in a text, such as ``[Company]``."""
    return tuple(match.group() for match in _PLACEHOLDER.finditer(text))
