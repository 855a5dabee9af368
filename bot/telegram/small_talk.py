"""Small talk: greetings, thanks and "what can you do?" want a friendly word, not a search."""

from __future__ import annotations

import re
from typing import Literal

SmallTalk = Literal["hello", "thanks", "help", "who"]

_PHRASES: dict[SmallTalk, str] = {
    "hello": """
        hi|hello|hey|hi there|hello there|hey there|good morning|good afternoon|good evening
        hallo|guten tag|guten morgen|guten abend|moin|servus|grüß gott
        hola|buenos días|buenas tardes|buenas noches|buenas
        bonjour|bonsoir|salut|coucou
    """,
    "thanks": """
        thanks|thank you|thx|ty|many thanks|thanks a lot|thank you very much|thank you so much
        great|perfect|awesome|cool|nice|ok|okay|ok thanks|great thanks|bye|goodbye
        danke|danke schön|dankeschön|vielen dank|super|alles klar|tschüss
        gracias|muchas gracias|mil gracias|genial|vale|adiós
        merci|merci beaucoup|parfait|super merci|au revoir|d'accord
    """,
    "help": """
        help|what can you do|what do you do|how does this work|how do you work
        hilfe|was kannst du|was können sie|wie funktioniert das
        ayuda|qué puedes hacer|cómo funciona|cómo funciona esto
        aide|que peux-tu faire|que pouvez-vous faire|comment ça marche
    """,
    "who": """
        who are you|what are you|are you human|are you a human|are you a person|are you a bot
        are you a real person|are you real|are you an ai|are you a robot|am i talking to a human
        am i talking to a bot|who made you
        wer bist du|wer sind sie|bist du ein mensch|sind sie ein mensch|bist du ein bot
        bist du eine ki|sind sie eine ki
        quién eres|eres humano|eres una persona|eres un robot|eres un bot|eres una ia
        qui es-tu|qui êtes-vous|es-tu humain|êtes-vous humain|es-tu un robot|êtes-vous un robot
    """,
}
_MEANINGS = {
    phrase.strip(): meaning
    for meaning, phrases in _PHRASES.items()
    for phrase in re.split(r"[|\n]", phrases)
    if phrase.strip()
}
_ORNAMENT = re.compile(r"[^\w\s'\u2019-]+", re.UNICODE)


def small_talk(text: str) -> SmallTalk | None:
    """Tell what a message means that is small talk and nothing else."""
    plain = _ORNAMENT.sub(" ", text).replace("\u2019", "'").casefold()
    return _MEANINGS.get(" ".join(plain.split()))
