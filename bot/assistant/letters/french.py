"""French résumé lines said in the first person: participles, infinitives and nominal entries."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.letters.statement import PLACE, Statement
from bot.assistant.letters.word_lists import word_set

_PARTICIPLES = word_set(
    "conçu réduit construit produit introduit mis écrit obtenu conduit traduit suivi tenu "
    "établi rempli"
)
_PARTICIPLE = re.compile(r"^[a-zàâçéèêëîïôûù]{3,}é$")
_NOT_WITH_HAVE = word_set(
    "chargé diplômé certifié motivé passionné allé arrivé employé salarié marché côté "
    "qualité société santé sécurité"
)
_INFINITIVE = re.compile(r"^[a-zàâçéèêëîïôûù]{2,}(?:er|ir|re)$")
_NOT_INFINITIVE = word_set(
    "premier dernier cadre maître chantier atelier dossier titre ministère centre membre"
)
_FEMININE = re.compile(
    r"(?:tion|sion|ance|ence|ise|ité|ture|gestion|mise|conduite|vente|tenue|prise|refonte|veille)$"
)
_MASCULINE = re.compile(
    r"(?:ment|age|suivi|soutien|conseil|accueil|calcul|contrôle|support|entretien|design)$"
)
_RESPONSIBLE = re.compile(r"^responsable (?:de|du|des|d['\u2019])", re.IGNORECASE)
_FOLLOWERS = re.compile(
    r"^(?:de|du|des|d['\u2019]\S+|et|en|à|au|aux|technique|client)$", re.IGNORECASE
)
_OWN_VOICE = re.compile(r"^J(?:['\u2019]|e )[a-zéèêàâîôû]")
_OUTCOME = re.compile(
    r"^(?:L[ae] |Les |L['\u2019])[^,;:]{3,70}? (?:a|ont|est|sont) "
    r"(?:augmenté|baissé|diminué|progressé|reculé|chuté|passée?s?|doublé|grimpé)\b.*\d"
)
_VOWEL = re.compile(r"^[aeiouyhàâéèêëîïôûù]", re.IGNORECASE)


def say(text: str, *, is_current: bool) -> Statement | None:
    """Say a French résumé entry in the first person, or ``None`` when unsure."""
    main = re.split(r"(?<=[\w%)])[.;] +(?=[A-ZÀÉÈ0-9])", text.rstrip(" ."))[0].strip()
    words = main.split()
    if len(words) < 3 or main.endswith(","):
        return None
    first, rest = words[0].lower(), " ".join(words[1:])
    if whole := _whole(main):
        return whole
    if _RESPONSIBLE.match(main):
        subject = "je suis" if is_current else "j'étais"
        return _statement(f"{subject} {main[0].lower()}{main[1:]}")
    if first in _PARTICIPLES or (_PARTICIPLE.match(first) and first not in _NOT_WITH_HAVE):
        return _statement(f"j'ai {first} {rest}")
    if _INFINITIVE.match(first) and first not in _NOT_INFINITIVE:
        verb = "consiste" if is_current else "consistait"
        return _statement(f"ma mission {verb} à {first} {rest}")
    return _nominal(first, words, is_current=is_current)


def _whole(main: str) -> Statement | None:
    """Say what is a sentence already, in one's own voice or of a measure that rose or fell."""
    if main.startswith(("J'ai ", "J\u2019ai ")):
        return _statement(f"j'ai {main[5:]}")
    if _OWN_VOICE.match(main):
        return _statement(main[0].lower() + main[1:])
    if not _OUTCOME.match(main):
        return None
    return replace(_statement(main[0].lower() + main[1:]), takes_position=False)


def _nominal(first: str, words: list[str], *, is_current: bool) -> Statement | None:
    if not _FOLLOWERS.match(words[1]):
        return None
    article = _article(first)
    if not article:
        return None
    verb = "comprennent" if is_current else "comprenaient"
    return _statement(f"mes missions {verb} {article}{' '.join([first, *words[1:]])}")


def _article(noun: str) -> str:
    gender = "la " if _FEMININE.search(noun) else "le " if _MASCULINE.search(noun) else ""
    return "l'" if gender and _VOWEL.match(noun) else gender


def _statement(predicate: str) -> Statement:
    return Statement(
        bare=f"{predicate[0].upper()}{predicate[1:]}.",
        placed=f"{PLACE}, {predicate}.",
    )
