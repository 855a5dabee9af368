"""Speaking: languages, by name and level."""

from __future__ import annotations

import re

from bot.assistant.fit.facets import Facet
from bot.assistant.fit.person import Person

_LANGUAGES = {
    name: language
    for language, names in {
        "English": "english englisch inglés anglais",
        "German": "german deutsch alemán allemand",
        "French": "french französisch francés français",
        "Spanish": "spanish spanisch español espagnol",
        "Italian": "italian italienisch italiano italien",
        "Portuguese": "portuguese portugiesisch portugués portugais",
        "Dutch": "dutch niederländisch neerlandés néerlandais",
        "Polish": "polish polnisch polaco polonais",
        "Russian": "russian russisch ruso russe",
        "Ukrainian": "ukrainian ukrainisch ucraniano ukrainien",
        "Turkish": "turkish türkisch turco turc",
        "Arabic": "arabic arabisch árabe arabe",
        "Chinese": "chinese chinesisch chino chinois mandarin cantonese",
        "Japanese": "japanese japanisch japonés japonais",
        "Korean": "korean koreanisch coreano coréen",
        "Hindi": "hindi",
        "Swedish": "swedish schwedisch sueco suédois",
        "Danish": "danish dänisch danés danois",
        "Norwegian": "norwegian norwegisch noruego norvégien",
        "Finnish": "finnish finnisch finlandés finnois",
        "Czech": "czech tschechisch checo tchèque",
        "Greek": "greek griechisch griego grec",
        "Hebrew": "hebrew hebräisch hebreo hébreu",
        "Romanian": "romanian rumänisch rumano roumain",
        "Hungarian": "hungarian ungarisch húngaro hongrois",
        "Catalan": "catalan katalanisch catalán",
    }.items()
    for name in names.split()
}
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        6,
        re.compile(
            r"\b(?:native|mother tongue|bilingual|C2|mutter\w+|nativo|materna|maternelle)\b",
            re.IGNORECASE,
        ),
    ),
    (
        5,
        re.compile(
            r"\b(?:fluent|fluently|fluency|C1|full professional|fließend"
            r"|verhandlungssicher|fluido|courant|excellent)\b",
            re.IGNORECASE,
        ),
    ),
    (
        4,
        re.compile(
            r"\b(?:B2|upper[- ]intermediate|professional|business|good|gut|strong"
            r"|advanced|proficient)\b",
            re.IGNORECASE,
        ),
    ),
    (3, re.compile(r"\b(?:B1|intermediate|conversational|working)\b", re.IGNORECASE)),
    (
        1,
        re.compile(
            r"\b(?:A1|A2|basic|beginner|elementary|some|grund\w+|básico|notions)\b", re.IGNORECASE
        ),
    ),
)
_NAME = re.compile(r"[^\W\d_]+")


def match_languages(text: str, person: Person) -> Facet | None:
    """Hold an asked language against those named; None when none is asked."""
    asked = languages_in(text)
    if not asked:
        return None
    facets = [_match_language(language, text, person) for language in asked]
    missing = [facet for facet in facets if facet.status == "missing"]
    if len(missing) == len(facets):
        return Facet("missing", "; ".join(facet.why for facet in facets))
    lines = tuple(line for facet in facets for line in facet.lines)
    is_met = all(facet.status == "met" for facet in facets)
    return Facet("met" if is_met else "partly", "; ".join(f.why for f in facets), lines)


def languages_in(text: str) -> tuple[str, ...]:
    """Give the languages that a text names, in order."""
    found = (_LANGUAGES.get(word.lower()) for word in _NAME.findall(text) if word[0].isupper())
    return tuple(dict.fromkeys(name for name in found if name))


def _match_language(language: str, text: str, person: Person) -> Facet:
    lines = tuple(line for line in person.lines if language in _listed(line.text))
    if not lines:
        return Facet("missing", f"no line names {language}")
    asked = _level(text)
    has = max(_level_of(language, line.text) for line in lines)
    if asked and not has:
        return Facet("partly", f"{language} is named without a level", lines)
    if has < asked:
        return Facet("partly", f"{language} is named at a lower level", lines)
    return Facet("met", f"{language} is named", lines)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            _LANGUAGES[word.lower()] for word in _NAME.findall(text) if word.lower() in _LANGUAGES
        )
    )


def _level(text: str) -> int:
    return next((level for level, pattern in _LEVELS if pattern.search(text)), 0)


def _level_of(language: str, text: str) -> int:
    pieces = [piece for piece in re.split(r"[,;]|\band\b", text) if language in _listed(piece)]
    return max((_level(piece) for piece in pieces), default=0)
