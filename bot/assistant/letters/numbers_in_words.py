"""Small whole numbers as words, in the four languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.domain.identity import Language

_FROM_TWO: Final[dict[Language, tuple[str, ...]]] = {
    "en": (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
        "nineteen",
    ),
    "de": (
        *("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
        "zwölf",
    ),
    "es": (
        *("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once"),
        *("doce", "trece", "catorce", "quince"),
    ),
    "fr": (
        *("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze"),
        *("douze", "treize", "quatorze", "quinze", "seize"),
    ),
}
_TENS: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    "de": ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"),
    "es": (
        *("veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta"),
        "noventa",
    ),
    "fr": ("vingt", "trente", "quarante", "cinquante", "soixante"),
}


def in_words(number: int, language: Language) -> str:
    """Say a number below a hundred as a word; as a figure where that is no single short word."""
    small, tens = _FROM_TWO[language], _TENS[language]
    if 0 <= number - 2 < len(small):
        return small[number - 2]
    ten, one = divmod(number, 10)
    if not 0 <= ten - 2 < len(tens):
        return str(number)
    if one == 0:
        return tens[ten - 2]
    is_hyphened = language == "en"
    return f"{tens[ten - 2]}-{('one', *small)[one - 1]}" if is_hyphened else str(number)


def speller(language: Language) -> Callable[[re.Match[str]], str]:
    """Give what puts a found figure into words."""

    def spell(match: re.Match[str]) -> str:
        return in_words(int(match.group()), language)

    return spell
