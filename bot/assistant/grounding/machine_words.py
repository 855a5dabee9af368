"""Words to a machine: what a text says to a program that reads it asks nothing of a person."""

from __future__ import annotations

import re

_TO_A_MACHINE = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}"
    r"\b(?:instructions?|previous|prior|above|prompts?|rules)\b"
    r"|\b(?:ignorier\w*|vergiss|vergessen sie|ignora|ignore[zn]?|olvida|oublie[zr]?)\b.{0,40}"
    r"\b(?:anweisung\w*|instruc\w*|consignes?|reglas|regeln|règles)\b"
    r"|\b(?:you are(?: now)?|act as|if you are|as an?)(?: an?)? (?:AI|language model|LLM|assistant"
    r"|chatbot|\w+ bot)\b(?!-| (?:native|engineer|developer|manager|researcher|team|company|lead))"
    r"|\b(?:note|message|attention|instructions?) (?:to|for) (?:the |any |all )?"
    r"(?:AIs?|language models?|LLMs?|assistant|models?|bots?|screening|parser|automated)\b"
    r"|^\W*(?:system\s*:|AI\s*:|(?:assistant|LLM|chatgpt|claude|gpt)\s*[:,])\s+\w"
    r"|\b(?:rate|score|rank|mark|recommend|approve|treat|consider)\b.{0,40}"
    r"\b(?:this candidate|the candidate|the applicant|every requirement|as met"
    r"|as a perfect match)\b"
    r"|\b(?:set|output|give|return|print|assign)\b.{0,30}\b(?:score|fit|rating|match)\b.{0,20}\d"
    r"|\b(?:bewert\w*|punkt\w*|puntúa|puntua|note)\b.{0,40}\b(?:bewerber\w*|kandidat\w*|candidato"
    r"|candidat)\b.{0,30}\d"
    r"|\bdonne\w* la note\b"
    r"|^\W*new instructions?\s*:"
    r"|\b(?:do not|don't|never) (?:mention|list|show|report|reveal)\b.{0,40}"
    r"\b(?:requirements?|gaps?|answer|response|instructions?|prompt)\b"
    r"|\bsystem prompt\b.{0,40}[:.]",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)


def speaks_to_a_machine(text: str) -> bool:
    """Tell whether a line addresses the program that reads it, also behind unseen characters."""
    return _TO_A_MACHINE.search(_UNSEEN.sub("", text)) is not None
