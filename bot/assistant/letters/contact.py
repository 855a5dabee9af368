"""Whom a posting names to write to: "Ansprechpartnerin: Frau Petra Kühn", "Contact: Dr Brill"."""

from __future__ import annotations

import re
from typing import Final

from bot.assistant.letters.unfit import is_unfit

_NAME = r"(?:(?:von|van|de|del|della|da|zu|le|la|el|al|bin)\s){0,2}[A-ZÀ-Ý][\w'\u2019-]*[a-zà-ÿ]"
_TITLE = (
    r"(?:Frau|Herrn?|Ms|Mrs|Miss|Mr|Mx|Dr|Prof|Professor|Sra|Sr|Señora|Señor|Doña|Don|Mme|Madame"
    r"|Monsieur|Mlle|M)\b\.?"
)
_LABEL = (
    r"(?i:(?:your |ihre? |votre |su )?(?:contact(?: person)?|contact name|hiring manager|recruiter"
    r"|ansprechpartner(?:/?in)?|ansprechperson|kontakt(?:person)?|persona de contacto|contacto"
    r"|personne à contacter|for the attention of|z\.? ?hd\.?(?: von)?|à l'attention de"
    r"|a la atención de))"
)
_CONTACTS: Final = (
    re.compile(
        rf"\b{_LABEL}\s*[:\u2013-]?\s*(?P<title>{_TITLE}(?: {_TITLE})*)"
        rf" (?P<name>{_NAME}(?: {_NAME}){{0,2}})"
    ),
    re.compile(
        rf"\b{_LABEL}\s*[:\u2013-]\s*(?P<name>{_NAME} {_NAME}(?: {_NAME})?)(?=\s*(?:[,;.(\n|]|$))"
    ),
)
_NO_PERSON: Final = re.compile(
    r"\b(?:human|resources|hr|team|department|people|recruit\w*|talent|office|personal\w*|\w*abteilung"
    r"|careers?|jobs?|recursos|humanos|ressources|humaines|service|group|ltd|gmbh|inc|management|e-?mail"
    r"|phone|tel\w*|details|information|form\w*|via|and|number|address)\b",
    re.IGNORECASE,
)


def contact_of(text: str) -> str:
    """Give the person with their title, or both names, as one greets them; empty without one."""
    for pattern in _CONTACTS:
        for found in pattern.finditer(text):
            name = found["name"].strip(" .")
            if _NO_PERSON.search(name) or is_unfit(name):
                continue
            title = found.groupdict().get("title")
            return f"{_title(title)} {_surname(name)}" if title else name
    return ""


def _title(words: str) -> str:
    """Write ``Herrn Dr.`` as one greets: ``Herr Dr.``."""
    return re.sub(r"\bHerrn\b", "Herr", words)


def _surname(name: str) -> str:
    """Give the last name with its particles: ``von der Heide``."""
    found = re.search(rf"{_NAME}$", name)
    return found[0] if found else name
