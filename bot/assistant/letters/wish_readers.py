"""Wishes that name something: a reader, a version, a form, what to leave out, a sentence's ground."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal

from bot.assistant.letters.wish_words import LETTER, ORDINAL
from bot.domain.identity import Language

_TITLE: Final = (
    r"(?:ms|mr|mrs|miss|mx|dr|prof(?:essor)?|frau|herrn?|se[ñn]ora?|sra?|madame|monsieur|mme|m)\.?"
)
_WHO = rf"(?P<words>{_TITLE} [^\W\d_][\w'\u2019. -]{{1,50}})"
ADDRESS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:please )?(?:address|write|send) (?:{LETTER}|it) )?(?:to|an|für|a|à) (?:la |el )?{_WHO}",
        rf"(?:schreib(?:e|en sie)?|richte|adressier(?:e|en sie)?) (?:{LETTER} )?an {_WHO}",
        rf"(?:dir[ií]ge(?:la|lo)?|diríja(?:la|lo)?|escríbe(?:la|lo)?)(?: {LETTER})? a (?:la |el )?{_WHO}",
        rf"(?:adresse(?:z)?|écris|écrivez)(?:-la|-le)?(?: {LETTER})? à {_WHO}",
    )
)
VERSION: Final = re.compile(
    r"(?:(?:go|take me|bring me) back to|back to|return to|restore|show(?: me)?|use|i prefer"
    r"|(?:geh(?:e|en sie)? )?zurück zu|zeig(?:e|en sie)?(?: mir)?|nimm|vuelve a|muestra|usa|prefiero"
    r"|reviens à|revenez à|montre(?:-moi)?|prends)? ?"
    r"(?:the |der |die |la |le )?(?:version|fassung|versión) ?(?P<place>\d{1,2})",
    re.IGNORECASE,
)
ANOTHER: Final = re.compile(
    r"(?:(?:give|show|write)(?: me)? )?(?:another|a different|a new|a fresh) (?:version|one|letter|draft)"
    r"|start (?:over|afresh)|noch (?:eine|eine andere) fassung"
    r"|(?:eine )?(?:andere|neue) (?:version|fassung)|(?:noch mal|nochmal)(?: neu| von vorn)?"
    r"|otra versión|empieza de nuevo|une autre version|recommence(?:z)?",
    re.IGNORECASE,
)
EXPORT: Final = re.compile(
    r"(?:(?:please )?(?:send|give|export|save|download|get|have|want)(?: me)?(?: (?:it|this|the letter"
    r"|a|the))* )?(?:i (?:can|could) have it )?(?:as (?:an? )?|in |als |en |como |au format )?"
    r"(?P<form>pdf|docx|word|plain text|txt)(?:[ -](?:file|document|version|datei|datei bitte))?"
    r"|(?:can|could|may) i (?:have|get) (?:it|this|the letter) (?:as|in) (?:an? )?"
    r"(?P<other>pdf|docx|word|plain text)(?: file| document)?",
    re.IGNORECASE,
)
_MY = (
    r"(?:my |the |our |meine?n? |den |die |das |mi |mis |el |la |los |las |mon |ma |mes |le |les )?"
)
WITHOUT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:don't|do not|never) (?:mention|talk about|speak of|bring up) {_MY}(?P<words>.+)",
        (
            r"(?:take out|remove|drop|delete|leave out|cut|omit|skip) (?:the|what .{0,20}) "
            r"(?:bit|part|line|sentence|thing|stuff)s? (?:about|on|with) (?:my |the )?(?P<words>.+)"
        ),
        rf"(?:leave out|omit|skip) {_MY}(?P<words>.+)",
        rf"(?:erwähn(?:e|en sie)?|nenn(?:e|en sie)?) {_MY}(?P<words>.+?) nicht",
        rf"lass(?:en sie)? {_MY}(?P<words>.+?) weg",
        rf"no (?:menciones|mencione|hables de|hable de) {_MY}(?P<words>.+)",
        rf"ne (?:mentionne|mentionnez|parle|parlez) pas (?:de |du |des )?{_MY}(?P<words>.+)",
    )
)
WHY: Final = re.compile(
    r"(?:why|what) did you write (?:that|this|it)|why (?:is|does) (?:that|this|it) (?:there|stand there"
    r"|say that)"
    r"|warum (?:steht|schreibst du|hast du) (?:das|es)(?: da| hier| geschrieben)?"
    r"|¿?por qué (?:has escrito|escribiste|pones|pone) (?:eso|esto)"
    r"|pourquoi (?:as-tu écrit|avez-vous écrit|écris-tu) (?:ça|cela|ceci)",
    re.IGNORECASE,
)
WHY_THERE: Final = re.compile(
    rf"(?:where does|why is|why do you (?:say|write)|what is) the (?P<place>{ORDINAL}) sentence"
    r"(?: (?:come from|there|based on|about))?"
    rf"|(?:warum steht|woher kommt) der (?P<platz>{ORDINAL}) satz(?: da| hier)?"
    rf"|(?:por qué está|de dónde sale) la (?P<lugar>{ORDINAL}) frase(?: ahí)?"
    rf"|(?:pourquoi|d'où vient) la (?P<lieu>{ORDINAL}) phrase",
    re.IGNORECASE,
)
MORE_OF: Final = re.compile(
    r"(?:mention|include|bring in|add something about|write something about|focus (?:more )?on"
    r"|put more weight on|erwähne|nimm auf|menciona|incluye|céntrate en|mentionne|parle de) "
    rf"{_MY}(?P<words>.+)",
    re.IGNORECASE,
)

_WOMAN = re.compile(r"(?:ms|mrs|miss|frau|se[ñn]ora|sra|madame|mme)\.?$", re.IGNORECASE)
_MAN = re.compile(r"(?:mr|herrn?|se[ñn]or|sr|monsieur|m)\.?$", re.IGNORECASE)
_GREETINGS: Final[dict[Language, tuple[str, str, str]]] = {
    "en": ("Dear Ms {name}", "Dear Mr {name}", "Dear {whole}"),
    "de": ("Sehr geehrte Frau {name}", "Sehr geehrter Herr {name}", "Guten Tag {whole}"),
    "es": ("Estimada señora {name}", "Estimado señor {name}", "Buenos días, {whole}"),
    "fr": ("Madame {name}", "Monsieur {name}", "Bonjour {whole}"),
}


def greeting_for(words: str, language: Language) -> str:
    """Greet somebody by title and name in the letter's language: ``Ms Okafor``, ``Dr Brill``."""
    title, _, name = words.strip(" .,!").partition(" ")
    woman, man, other = _GREETINGS[language]
    if _WOMAN.match(title):
        return woman.format(name=name)
    if _MAN.match(title):
        return man.format(name=name)
    return other.format(whole=f"{title} {name}")


def form_of(words: str) -> Literal["pdf", "docx", "txt"]:
    """Give the form of a file that words name."""
    low = words.lower()
    return "pdf" if low == "pdf" else "docx" if low in ("docx", "word") else "txt"


def first_match(
    patterns: tuple[re.Pattern[str], ...], said: str, *, is_fit: Callable[[str], bool]
) -> str:
    """Give the words of the first pattern that a whole message is."""
    for pattern in patterns:
        match = pattern.fullmatch(said)
        if match and is_fit(match["words"]):
            return match["words"].strip()
    return ""
