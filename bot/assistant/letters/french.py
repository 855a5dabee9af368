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
    r"(?:ment|age|suivi|tri|tutorat|encadrement|soutien|conseil|accueil|calcul|contrôle|support|entretien|design)$"
)
_DETERMINER = (
    r"(?:un|une|des|les|la|le|mes|mon|ma|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|jusqu'à"
    r"|chaque|plus|environ|aux?|à|\d[\d ]*|l['\u2019]\S+) ?"
)
_THIRD_PERSON = re.compile(
    rf"^(?P<verb>(?!(?:Prise|Mise|Aide|Membre|Conduite|Vente|Tenue|Veille|Maîtrise|Entreprise)\b)"
    rf"[A-ZÀÂÇÉÈÊÎÔ][a-zàâçéèêëîïôûù]{{2,}}e)(?= {_DETERMINER})"
)
"""A verb of the first conjugation, whose third person is also the first: ``Forme deux …``."""
_THIRD_PAST = re.compile(
    r"^A (?=(?:[a-zàâçéèêëîïôûù]{3,}é|conçu|réduit|construit|produit|introduit|mis|écrit|obtenu"
    r"|conduit|traduit|suivi|tenu|établi|rempli|repris|pris)\b)"
)
_IRREGULAR_E = re.compile(r"(?:uvre|ffre|lle|aître|ndre|ttre|ivre)$")
_RESPONSIBLE = re.compile(r"^responsable (?:de|du|des|d['\u2019])", re.IGNORECASE)
_FOLLOWERS = re.compile(
    r"^(?:de|du|des|d['\u2019]\S+|et|en|à|au|aux|technique|client)$", re.IGNORECASE
)
_OWN_VOICE = re.compile(r"^J(?:['\u2019]|e )[a-zéèêàâîôû]")
_OUTCOME = re.compile(
    r"^(?:L[ae] |Les |L['\u2019])[^,;:]{3,70}? (?:a|ont|est|sont) "
    r"(?:augmenté|baissé|diminué|progressé|reculé|chuté|passée?s?|doublé|grimpé)\b.*\d"
)
_SECOND = re.compile(r"(?<=[\w%)])(?:\. +(?=[A-ZÀÉÈ0-9])| ?; +)")
_VOWEL = re.compile(r"^[aeiouyhàâéèêëîïôûù]", re.IGNORECASE)


def say(text: str, *, is_current: bool) -> Statement | None:
    """Say a French résumé entry in the first person, or ``None`` when unsure."""
    parts = _SECOND.split(text.rstrip(" ."))
    said = _say(parts[0].strip(), is_current=is_current)
    if said is None or len(parts) < 2 or not re.search(r"\d", parts[1]):
        return said
    return replace(said, results=(f"Mon CV ajoute : {parts[1].strip()}.",))


def _say(main: str, *, is_current: bool) -> Statement | None:
    words = main.split()
    if len(words) < 3 or main.endswith(","):
        return None
    first, rest = words[0].lower(), " ".join(words[1:])
    if whole := _whole(main) or _third_person(main, is_current=is_current):
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


def _third_person(main: str, *, is_current: bool) -> Statement | None:
    """Say what is told of oneself as of another: ``Forme deux apprentis``, ``A réduit les …``."""
    if past := _THIRD_PAST.match(main):
        return _statement(f"j'ai {main[past.end() :]}")
    match = _THIRD_PERSON.match(main)
    if match is None or _IRREGULAR_E.search(match["verb"]) or _article(match["verb"].lower()):
        return None
    verb, rest = match["verb"].lower(), main[match.end() :]
    if is_current:
        return _statement(f"j'{verb}{rest}" if _VOWEL.match(verb) else f"je {verb}{rest}")
    stem = re.sub(r"è(?=[^aeiouy]+e$)", "é", verb)
    return _statement(f"j'ai {stem[:-1]}é{rest}")


def _nominal(first: str, words: list[str], *, is_current: bool) -> Statement | None:
    if not _FOLLOWERS.match(words[1]):
        return None
    article = _article(first)
    if not article:
        return None
    if first == "participation" and words[1] != "et":
        verb = "participe" if is_current else "participais"
        return _statement(f"je {verb} {' '.join(words[1:])}")
    verb = "comprennent" if is_current else "comprenaient"
    if words[1] == "et" and len(words) > 3 and _article(words[2].lower()):
        words = [words[0], "et", f"{_article(words[2].lower())}{words[2]}", *words[3:]]
    return _statement(f"mes missions {verb} {article}{' '.join([first, *words[1:]])}")


def _article(noun: str) -> str:
    """Give the article of a noun that names a deed; nothing for other words."""
    gender = "la " if _FEMININE.search(noun) else "le " if _MASCULINE.search(noun) else ""
    return "l'" if gender and _VOWEL.match(noun) else gender


def _statement(predicate: str) -> Statement:
    return Statement(
        bare=f"{predicate[0].upper()}{predicate[1:]}.",
        placed=f"{PLACE}, {predicate}.",
    )
