"""Wishes for a letter in plain words: what the user wants changed, shown or explained.

Recognised in four languages without a model. A whole message must be the wish: a question that only
speaks of a letter stays a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.assistant.letters.wish_readers import (
    ADDRESS,
    ANOTHER,
    EXPORT,
    MORE_OF,
    VERSION,
    WHY,
    WHY_THERE,
    WITHOUT,
    first_match,
    form_of,
)
from bot.assistant.letters.wish_words import (
    DROP,
    LANGUAGES,
    LEAD,
    LESS,
    ORDINAL,
    POLITE,
    REWRITE,
    STYLE_WITH_TEXT,
    TONES,
    WHOLE,
    place_of,
)
from bot.domain.identity import Language
from bot.domain.letter import Tone

WishKind = Literal[
    "shorter",
    "longer",
    "tone",
    "language",
    "drop_sentence",
    "drop_paragraph",
    "without_gap",
    "with_gap",
    "salutation",
    "emphasis",
    "focus",
    "undo",
    "compare",
    "approve",
    "why",
    "style",
    "no_style",
    "rewrite",
    "address",
    "without",
    "version",
    "another",
    "export",
]
_MAX_WORDS = 30
_MAX_TOPIC_WORDS = 8


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing the user wants of the letter."""

    kind: WishKind
    place: int = 0
    """Which sentence or paragraph, from 1; -1 is the last, 0 none."""
    words: str = ""
    """A topic or a salutation, as the user wrote it."""
    tone: Tone = "plain"
    language: Language = "en"


def wish_of(text: str) -> Wish | None:
    """Give the wish that a message is, or ``None`` when it is anything else."""
    if sample := STYLE_WITH_TEXT.match(text.strip()):
        return Wish("style", words=sample["words"].strip())
    said = re.sub(r"\s+", " ", text.replace("\u2019", "'")).strip()
    if not said or len(said.split()) > _MAX_WORDS:
        return None
    said = POLITE.sub("", said).strip(" ,.!?¿¡").strip()
    said = LEAD.sub("", said).strip(" ,.!?¿¡").strip()
    for kind, pattern in WHOLE.items():
        if pattern.fullmatch(said):
            return Wish(kind)
    if ANOTHER.fullmatch(said):
        return Wish("another")
    if WHY.fullmatch(said):
        return Wish("why")
    found = (reader(said) for reader in _READERS)
    return next((wish for wish in found if wish is not None), None)


def _tone(said: str) -> Wish | None:
    for tone, pattern in LESS.items():
        if pattern.fullmatch(said):
            return Wish("tone", tone=tone)
    for tone, pattern in TONES.items():
        if pattern.fullmatch(said):
            return Wish("tone", tone=tone)
    return None


def _language(said: str) -> Wish | None:
    for language, pattern in LANGUAGES.items():
        if pattern.fullmatch(said):
            return Wish("language", language=language)
    return None


def _drop(said: str) -> Wish | None:
    for pattern in DROP:
        if match := pattern.fullmatch(said):
            kind: WishKind = "drop_sentence" if _is_sentence(match["unit"]) else "drop_paragraph"
            return Wish(kind, place=place_of(match["place"]))
    return None


def _is_sentence(unit: str) -> bool:
    return unit.lower() in ("sentence", "satz", "frase", "oración", "phrase")


_WHY = re.compile(
    rf"(?:why|warum|wieso|por qué|pourquoi)(?: did you (?:write|say|put in)| schreibst du| hast du| haben sie| steht| escribiste"
    r"| has escrito| pusiste| as-tu écrit| avez-vous écrit)?"
    rf"(?: (?:the|der|den|la|el|le))? ?(?:(?P<place>{ORDINAL}) (?:sentence|satz|frase|oración|phrase)"
    r"|(?:sentence|satz|frase|oración|phrase)? ?(?P<number>\d{1,2}))(?: (?:geschrieben|da|hier|in|there|ahí|là))?",
    re.IGNORECASE,
)


def _why(said: str) -> Wish | None:
    match = _WHY.fullmatch(said)
    return Wish("why", place=place_of(match["place"] or match["number"])) if match else None


_SALUTATION = re.compile(
    r"(?:(?:use )?(?:the )?(?:salutation|greeting|anrede|saludo|encabezado|formule d'appel)(?: is)?:? "
    r"|use (?=[\"“„«])|(?:start|begin|open) (?:it |the letter )?with "
    r"|(?:beginne|fang|beginnen sie)(?: den brief| das anschreiben)? (?:mit|an mit) "
    r"|(?:empieza|comienza)(?: la carta)? con |commence(?:z)?(?: la lettre)? par )"
    r"[\"“„«]?\s*(?P<words>(?:dear|hello|hi|good|sehr|guten|liebe|hallo|estimad|apreciad|hola|buen"
    r"|madame|monsieur|bonjour|chère?)[^\"”“»\n]{1,70})[\"”“»]?",
    re.IGNORECASE,
)


def _salutation(said: str) -> Wish | None:
    match = _SALUTATION.fullmatch(said)
    return Wish("salutation", words=match["words"].strip(" ,:")) if match else None


_MY = r"(?:my|the|our|meine?n?|die|das|den|der|mis?|la|el|las|los|mon|ma|mes|les?|l')? ?"
_FOCUS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:make|let|write) (?:the )?(?P<place>{ORDINAL}) paragraph (?:be )?(?:about|on) {_MY}(?P<words>.+)",
        rf"(?:schreib(?:e|en sie)?|mach(?:e|en sie)?) den (?P<place>{ORDINAL}) absatz (?:über|zu|zum|zur) {_MY}(?P<words>.+)",
        rf"le (?P<place>{ORDINAL}) paragraphe doit (?:parler|traiter) (?:de|sur) {_MY}(?P<words>.+)",
        rf"der (?P<place>{ORDINAL}) absatz soll (?:von|um|über) {_MY}(?P<words>.+?) (?:handeln|gehen|sein)",
        rf"(?:haz )?(?:que )?el (?P<place>{ORDINAL}) párrafo (?:trate|hable|sea) (?:de|sobre) {_MY}(?P<words>.+)",
        rf"(?:fais )?(?:que )?le (?P<place>{ORDINAL}) paragraphe (?:parle|porte|soit) (?:de|sur) {_MY}(?P<words>.+)",
    )
)


def _focus(said: str) -> Wish | None:
    for pattern in _FOCUS:
        match = pattern.fullmatch(said)
        if match and _is_topic(match["words"]):
            return Wish("focus", place=place_of(match["place"]), words=match["words"].strip())
    return None


_EMPHASIS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:stress|emphasi[sz]e|highlight|play up|(?:say|write) more about) {_MY}(?P<words>.+?)(?: more)?",
        rf"(?:betone|betonen sie|stell(?:e|en sie)?) {_MY}(?P<words>.+?)(?: stärker| mehr| heraus)?",
        rf"(?:hebe|heben sie) {_MY}(?P<words>.+?)(?: stärker)? hervor",
        rf"(?:schreib(?:e|en sie)?) mehr über {_MY}(?P<words>.+)",
        rf"(?:destaca|subraya|enfatiza|resalta|escribe más sobre) {_MY}(?P<words>.+?)(?: más)?",
        rf"(?:insiste(?:z)? sur|mets en avant|mettez en avant|souligne(?:z)?) {_MY}(?P<words>.+)",
    )
)


def _emphasis(said: str) -> Wish | None:
    for pattern in _EMPHASIS:
        match = pattern.fullmatch(said)
        if match and _is_topic(match["words"]):
            return Wish("emphasis", words=match["words"].strip())
    return None


def _is_topic(words: str) -> bool:
    return 0 < len(words.split()) <= _MAX_TOPIC_WORDS


def _rewrite(said: str) -> Wish | None:
    for pattern in REWRITE:
        if match := pattern.fullmatch(said):
            return Wish("rewrite", place=place_of(match["place"]))
    return None


def _address(said: str) -> Wish | None:
    words = first_match(ADDRESS, said, is_fit=_is_topic)
    return Wish("address", words=words) if words else None


def _without(said: str) -> Wish | None:
    words = first_match(WITHOUT, said, is_fit=_is_topic)
    return Wish("without", words=words) if words else None


def _version(said: str) -> Wish | None:
    match = VERSION.fullmatch(said)
    return Wish("version", place=int(match["place"])) if match else None


def _export(said: str) -> Wish | None:
    match = EXPORT.fullmatch(said)
    return Wish("export", words=form_of(match["form"] or match["other"])) if match else None


def _why_there(said: str) -> Wish | None:
    match = WHY_THERE.fullmatch(said)
    places = [place for place in match.groupdict().values() if place] if match else []
    return Wish("why", place=place_of(places[0])) if places else None


def _more_of(said: str) -> Wish | None:
    words = first_match((MORE_OF,), said, is_fit=_is_topic)
    return Wish("emphasis", words=words) if words else None


_READERS: tuple[Callable[[str], Wish | None], ...] = (
    _tone,
    _language,
    _drop,
    _why,
    _rewrite,
    _salutation,
    _focus,
    _emphasis,
    _address,
    _version,
    _export,
    _why_there,
    _without,
    _more_of,
)
