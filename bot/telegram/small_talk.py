"""Small talk: greetings, thanks and "what can you do?" want a friendly word, not a search."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from bot.domain.identity import Language

SmallTalk = Literal["hello", "thanks", "help", "who"]

_PHRASES: Mapping[SmallTalk, Mapping[Language, str]] = {
    "hello": {
        "en": "hi|hello|hey|hi there|hello there|hey there|good morning|good afternoon"
        "|good evening|hi bot|hello bot|hey bot|hi how are you|hello how are you|how are you",
        "de": "hallo|guten tag|guten morgen|guten abend|moin|servus|grüß gott|hallo zusammen"
        "|grüezi|wie geht es dir|wie geht's|hallo wie geht's",
        "es": "hola|buenos días|buenas tardes|buenas noches|buenas|buenos dias|hola qué tal"
        "|hola que tal|qué tal|cómo estás",
        "fr": "bonjour|bonsoir|salut|coucou|bonjour à tous|ça va|comment ça va|salut ça va",
    },
    "thanks": {
        "en": "thanks|thank you|thx|ty|many thanks|thanks a lot|thank you very much"
        "|thank you so much|great|perfect|awesome|cool|nice|ok|okay|ok thanks|great thanks|bye"
        "|goodbye|ok thank you|thanks bye|thanks so much|cheers|ok cool|got it|good to know"
        "|thanks for your help|thank you for your help|that helps|that helped|very helpful"
        "|k|kk|ok bye|thank u|tysm|no thanks|no thank you",
        "de": "danke|danke schön|dankeschön|vielen dank|super|alles klar|tschüss|danke dir"
        "|danke ihnen|danke sehr|ok danke|okay danke|super danke|besten dank|herzlichen dank"
        "|danke für die hilfe|vielen dank für die hilfe|auf wiedersehen|nein danke|danke danke",
        "es": "gracias|muchas gracias|mil gracias|genial|vale|adiós|adios|vale gracias"
        "|ok gracias|muchísimas gracias|gracias por la ayuda|perfecto|muy amable|no gracias"
        "|hasta luego",
        "fr": "merci|merci beaucoup|parfait|super merci|au revoir|d'accord|ok merci|merci bien"
        "|d'accord merci|merci à vous|merci à toi|merci pour l'aide|non merci|mille mercis",
    },
    "help": {
        "en": "help|what can you do|what do you do|how does this work|how do you work"
        "|what can i ask|what can i ask you|what can you do for me|can you help me|help me"
        "|please help|please help me|what is this|what are you for",
        "de": "hilfe|was kannst du|was können sie|wie funktioniert das|kannst du mir helfen"
        "|können sie mir helfen|was kann ich fragen|hilf mir|was kannst du alles",
        "es": "ayuda|qué puedes hacer|cómo funciona|cómo funciona esto|que puedes hacer"
        "|puedes ayudarme|me puedes ayudar|ayúdame|qué puedo preguntar|como funciona",
        "fr": "aide|que peux-tu faire|que pouvez-vous faire|comment ça marche|aidez-moi|aide-moi"
        "|peux-tu m'aider|pouvez-vous m'aider|tu peux m'aider|que puis-je demander",
    },
    "who": {
        "en": "who are you|what are you|are you human|are you a human|are you a person"
        "|are you a bot|are you a real person|are you real|are you an ai|are you a robot"
        "|am i talking to a human|am i talking to a bot|who made you|are you chatgpt",
        "de": "wer bist du|wer sind sie|bist du ein mensch|sind sie ein mensch|bist du ein bot"
        "|bist du eine ki|sind sie eine ki|bist du echt|sind sie ein bot",
        "es": "quién eres|eres humano|eres una persona|eres un robot|eres un bot|eres una ia"
        "|quien eres|eres real",
        "fr": "qui es-tu|qui êtes-vous|es-tu humain|êtes-vous humain|es-tu un robot"
        "|êtes-vous un robot|tu es qui|tu es un robot|es-tu une ia|êtes-vous une ia",
    },
}
_MEANINGS: Mapping[str, tuple[SmallTalk, Language]] = {
    phrase: (meaning, language)
    for meaning, by_language in _PHRASES.items()
    for language, phrases in by_language.items()
    for phrase in phrases.split("|")
}
_ORNAMENT = re.compile(r"[^\w\s'\u2019-]+", re.UNICODE)


def small_talk(text: str) -> SmallTalk | None:
    """Tell what a message means that is small talk and nothing else."""
    known = _MEANINGS.get(_plain(text))
    return known[0] if known else None


def spoken_in(text: str) -> Language | None:
    """Give the language of small talk; none for English, in which people of all tongues greet."""
    known = _MEANINGS.get(_plain(text))
    return known[1] if known and known[1] != "en" else None


def _plain(text: str) -> str:
    return " ".join(_ORNAMENT.sub(" ", text).replace("\u2019", "'").casefold().split())
