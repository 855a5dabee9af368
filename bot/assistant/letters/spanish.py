"""Spanish résumé lines said in the first person: preterites, infinitives and nominal entries."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.letters.statement import PLACE, Statement
from bot.assistant.letters.word_lists import word_set

_FIRST_PERSON = re.compile(r"^[a-záéíóúñü]{2,}(?:é|í)$")
_IRREGULAR = word_set(
    "hice obtuve conduje reduje introduje produje puse mantuve tuve propuse traduje"
)
_INFINITIVE = re.compile(r"^[a-záéíóúñü]{2,}(?:ar|er|ir)$")
_NOT_INFINITIVE = word_set(
    "lugar militar escolar titular par popular familiar similar celular hogar mujer poder taller"
)
_FEMININE = re.compile(
    r"(?:ción|sión|dad|tad|ncia|mejora|ventas?|venta|compra|puesta|gestoría|auditoría|consultoría|atención|gestión|enseñanza|limpieza|entrega)$"
)
_MASCULINE = re.compile(
    r"(?:miento|aje|desarrollo|diseño|análisis|control|apoyo|cuidado|soporte|manejo|cálculo|trato|seguimiento|rediseño|despliegue|uso)$"
)
_RESPONSIBLE = re.compile(r"^(?:responsable|encargad[oa]) de(?:l)?\b", re.IGNORECASE)
_OUTCOME = re.compile(
    r"^(?:El|La|Los|Las) [^,;:]{3,70}? (?:subi|baj|pas|aument|crec|disminuy|mejor|cay)"
    r"(?:ó|aron|ieron) .*\d"
)
_PRESENT = re.compile(
    r"^(?![A-ZÁÉÍÓÚÑ]?[a-záéíóúñü]*(?:miento|ismo|icio|ado|ido)\b)[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{3,}o "
    r"(?:un[ao]?s?|el|la|los|las|mis|al?|dos|tres|cuatro|cinco|seis|\d+|clases?|[a-záéíóúñ]{3,}s)\b"
)
"""A verb in the first person with its object: ``Dirijo un equipo``; ``Desarrollo de`` is a noun."""
_FOLLOWERS = word_set("de del y e al a en con técnico técnica")


def say(text: str, *, is_current: bool) -> Statement | None:
    """Say a Spanish résumé entry in the first person, or ``None`` when unsure."""
    main = re.split(r"(?<=[\w%)])[.;] +(?=[A-ZÁÉÍÓÚÑ0-9])", text.rstrip(" ."))[0].strip()
    words = main.split()
    if len(words) < 3 or main.endswith(","):
        return None
    first = words[0].lower()
    rest = " ".join(words[1:])
    is_present = is_current and bool(_PRESENT.match(main))
    if is_present or _FIRST_PERSON.match(first) or first in _IRREGULAR:
        return _statement(f"{first} {rest}")
    if _OUTCOME.match(main):
        return replace(_statement(main[0].lower() + main[1:]), takes_position=False)
    if _RESPONSIBLE.match(main):
        return _statement(f"{'soy' if is_current else 'fui'} {main[0].lower()}{main[1:]}")
    if _INFINITIVE.match(first) and first not in _NOT_INFINITIVE:
        return _statement(f"{_charge(is_current=is_current)} de {first} {rest}")
    return _nominal(first, words, is_current=is_current)


def _nominal(first: str, words: list[str], *, is_current: bool) -> Statement | None:
    if words[1].lower() not in _FOLLOWERS:
        return None
    rest = " ".join([first, *words[1:]])
    if _FEMININE.search(first):
        return _statement(f"{_charge(is_current=is_current)} de la {rest}")
    if _MASCULINE.search(first):
        return _statement(f"{_charge(is_current=is_current)} del {rest}")
    return None


def _charge(*, is_current: bool) -> str:
    return "me encargo" if is_current else "me encargué"


def _statement(predicate: str) -> Statement:
    return Statement(
        bare=f"{predicate[0].upper()}{predicate[1:]}.", placed=f"{PLACE}, {predicate}."
    )
