"""Needs and duties in the grammar of German, Spanish and French, without quotation marks.

Only forms whose article and case are certain are said; everything else may be quoted.
"""

from __future__ import annotations

import re

from bot.assistant.letters.need import NeedPhrase
from bot.domain.identity import Language

_MAX_WORDS = 14
_PERSONS: dict[Language, re.Pattern[str]] = {
    "de": re.compile(r"\b(?:Sie|Ihre?[mnrs]?|[Dd]u|[Dd]eine?[mnrs]?|[Ww]ir|uns|ich)\b"),
    "es": re.compile(r"\b(?:usted|ustedes|tus?|te|nos|tendrás|serás|se|eres)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:vous|vos|votre|nous|tu|tes|ton|je)\b", re.IGNORECASE),
}
"""Words that speak to somebody, and would speak to the wrong one in a letter."""
_OURS: dict[Language, tuple[tuple[str, str], ...]] = {
    "de": ((r"\bunser(e[mnrs]?)?\b", r"Ihr\1"),),
    "es": ((r"\bnuestr[oa]\b", "su"), (r"\bnuestr[oa]s\b", "sus")),
    "fr": ((r"\bnotre\b", "votre"), (r"\bnos\b", "vos")),
}
_DE_WORK = re.compile(
    r"^(?:[A-ZÄÖÜ][\wäöüß]+e )?[A-ZÄÖÜa-zäöüß][\wäöüß-]*"
    r"(?:ung|arbeit|pflege|analyse|kontrolle|organisation|dokumentation|koordination|hilfe)"
    r"(?=$| (?!ist\b|sind\b))"
)
"""Feminine nouns of doing: nominative and accusative are alike, with *die*."""
_DE_BARE = re.compile(
    r"^(?:[A-ZÄÖÜ][\wäöüß]+e )?(?:[A-ZÄÖÜ]?[\wäöüß-]*(?:[Ee]rfahrung|[Ee]rfahrungen|[Kk]enntnisse"
    r"|[Kk]ompetenz|[Bb]ereitschaft|[a-zäöüß]keit|[a-zäöüß]heit)|Freude)\b"
    r"|^(?:[Ss]ehr )?[Gg]ute [\w-]*[Kk]enntnisse\b"
)
_DE_ONE = re.compile(r"^(?:[\wäöüß]+e )?(?:\w+)?(?:[Aa]us|[Ww]eiter|[Ff]ort)bildung\b")
_ES_THING = re.compile(
    r"^(?:buen[ao]?s? |amplia |sólida )?(?:experiencia|conocimientos?|dominio|formación|titulación"
    r"|capacidad|manejo|disponibilidad|nivel|carn[eé]t?|título)\b",
    re.IGNORECASE,
)
_ES_DEED = re.compile(
    r"^(?!auxiliar|taller|líder|bachiller|alquiler|hogar|lugar|mujer|celular|escolar|titular)"
    r"[a-záéíóúñü]{2,}(?:ar|er|ir) ",
    re.IGNORECASE,
)
_FR_DEED = re.compile(
    r"^(?!atelier|cahier|métier|chantier|dossier|cuisinier|infirmier|courrier|plaisir|avenir|loisir"
    r"|savoir|premier|dernier|particulier|régulier|ouvrier|serrurier|caissier|berger|boulanger"
    r"|[a-zé]+teur|hiver|cancer)"
    r"(?:[a-zéèêâîôûç]{3,}(?:er|ir)|(?:pour)?suivre|(?:trans|sou|per)?mettre"
    r"|(?:ap|com|entre)?prendre|(?:con|pro|ré|intro)duire|construire|(?:ré)?pondre|vendre|faire"
    r"|écrire|répondre|rendre) ",
    re.IGNORECASE,
)
_ES_FUTURE = re.compile(r"^(?!har|dir)([a-záéíóúñü]{2,}[aei]r)ás (?=\w)", re.IGNORECASE)
_FR_FINITE = re.compile(
    r"^vous ((?:réalis|organis|anim|encadr|accompagn|particip|assur|gér|pilot|coordonn|rédig|dirig"
    r"|élabor|contribu|effectu|étudi|vérifi|contrôl|prépar|développ|travaill|conseill|veill|form"
    r"|supervis|planifi|analys|trait|collabor|aid|répar|install|rencontr|présent|class"
    r"|orient|cré|intégr|mesur|négoci|racont|renseign|surveill|visit))ez (?=\w)",
    re.IGNORECASE,
)
"""Verbs whose infinitive is certain: *vous gérez* is *gérer*."""
_FR_ARTICLES: tuple[tuple[str, str], ...] = (
    ("(?:première |bonne )?expérience|(?:bonne )?formation|bonne [a-zéèê]+", "une"),
    ("maîtrise|connaissance|capacité|pratique", "la"),
    ("diplôme|niveau|bon [a-zéèê]+", "un"),
    ("sens|permis|goût", "le"),
    ("connaissances|compétences", "des"),
    ("bonnes [a-zéèê]+|solides [a-zéèê]+", "de"),
)


def say_thing(text: str, language: Language) -> NeedPhrase | None:
    """Give what is asked for as an object: ``Sie erwarten eine Ausbildung als …``."""
    core = _core(text, language)
    said = ""
    match language:
        case "de" if _DE_BARE.match(core):
            said = _lowered_adjective(core)
        case "de" if _DE_ONE.match(core):
            said = f"eine {_lowered_adjective(core)}"
        case "es" if _ES_THING.match(core):
            said = core[0].lower() + core[1:]
        case "fr":
            said = _french_thing(core)
        case _:
            pass
    return NeedPhrase("thing", said, source=_written(text)) if said else None


def say_deed(text: str, language: Language) -> NeedPhrase | None:
    """Give a task: an infinitive in Spanish and French, *die* and its noun in German."""
    core = _core(_infinitive(text, language), language)
    match language:
        case "de" if _DE_WORK.match(core):
            said = f"die {_lowered_adjective(core)}"
        case "es" if _ES_DEED.match(core):
            said = core[0].lower() + core[1:]
        case "fr" if _FR_DEED.match(core):
            said = core[0].lower() + core[1:]
        case _:
            return None
    return NeedPhrase("deed", said, source=_written(text))


def _infinitive(text: str, language: Language) -> str:
    """Give a sentence that tells the reader's task as the task: ``Diseñarás …``, ``Vous gérez …``.

    Only where the verb's infinitive is certain.
    """
    written = _written(text)
    match language:
        case "es":
            return _ES_FUTURE.sub(r"\1 ", written)
        case "fr":
            return _FR_FINITE.sub(r"\1er ", written)
        case "en" | "de":
            return written


def _core(text: str, language: Language) -> str:
    """Give the text from the writer's side; empty when it is long or speaks to somebody."""
    core = _written(text)
    is_long = len(core.split()) > _MAX_WORDS or bool(re.search(r"[:;!?()„“«»]|\. ", core))
    if language == "en" or not core or is_long or _PERSONS[language].search(core):
        return ""
    for pattern, said in _OURS[language]:
        core = re.sub(pattern, said, core)
    return core


def _written(text: str) -> str:
    return " ".join(text.strip(" .;,-*•\u2013").split())


def _lowered_adjective(core: str) -> str:
    """Give a German phrase as inside a sentence: what stands before the noun is no noun."""
    first, _, rest = core.partition(" ")
    is_adjective = bool(re.match(r"[A-ZÄÖÜ]", rest)) or first in ("Sehr", "Gute")
    return core[0].lower() + core[1:] if is_adjective and first.endswith(("e", "hr")) else core


def _french_thing(core: str) -> str:
    lowered = core[:1].lower() + core[1:]
    for heads, article in _FR_ARTICLES:
        if re.match(rf"(?:{heads})(?![\w'\u2019])", lowered):
            return f"{article} {lowered}"
    return ""
