"""Style: what a text that the user wrote shows of how they write, and how a letter follows it.

Only manner is taken from it, never a fact: traits are numbers and words of courtesy, and what they
change in a sentence is checked like the sentence itself.
"""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median
from typing import Final

from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.sentences import split_sentences
from bot.assistant.letters.unfit import holds_contact, is_hostile
from bot.domain.identity import Language
from bot.domain.letter import Letter, LetterOptions
from bot.domain.style import WritingStyle

FEWEST_WORDS = 25
"""Below this a text shows no style."""
MOST_CHARACTERS = 4000
_SHORT, _LONG = 12, 20
_RARELY = 0.25
_GREETING: Final = re.compile(
    r"(?P<word>hi|hello|hey|dear|hallo|guten tag|guten morgen|liebe[rs]?|sehr geehrte[rs]?"
    r"|hola|buenos días"
    r"|estimad[oa]s?|bonjour|chère?s?|madame|monsieur)\b[^.!?\n]{0,50}[,:!]?",
    re.IGNORECASE,
)
_CLOSINGS: Final = re.compile(
    r"(?:(?:kind|best|warm|many) (?:regards|wishes|thanks)|regards|best|cheers|thanks|thank you"
    r"|yours"
    r"|sincerely|yours (?:sincerely|faithfully|truly)|all the best"
    r"|(?:mit )?(?:freundliche[nr]?|beste[nr]?"
    r"|viele[nr]?|herzliche[nr]?|liebe[nr]?) grüße?n?|gruß|un saludo|un cordial saludo|saludos"
    r"(?: cordiales)?|atentamente|un abrazo|(?:bien )?cordialement|bien à vous|salutations"
    r"|à bientôt)[,.!]?",
    re.IGNORECASE,
)
_CONTRACTION: Final = re.compile(r"\b\w+['\u2019](?:m|re|ve|ll|d|t)\b", re.IGNORECASE)
_FORMAL: Final = re.compile(
    r"\b(?:hereby|furthermore|moreover|therefore|regarding|pursuant|sincerely|faithfully"
    r"|sir or madam"
    r"|sehr geehrte|hiermit|diesbezüglich|hochachtungsvoll|ihnen|por la presente"
    r"|atentamente|ustedes"
    r"|le agradezco|veuillez|agréer|je vous prie)\b",
    re.IGNORECASE,
)
_INFORMAL: Final = re.compile(
    r"\b(?:hi|hey|cheers|yeah|ok|okay|gonna|kinda|stuff|guys|hallo|du|dir|euch|tschüss|hola|vale"
    r"|tú"
    r"|besos|salut|coucou|tu|bisous|sympa)\b",
    re.IGNORECASE,
)
_SELF: Final = re.compile(r"(?:I\b|Ich\b|Yo\b|Je\b|J['\u2019])")
_GREETINGS: Final[dict[Language, dict[str, str]]] = {
    "en": {"hi": "Hi {org} team,", "hey": "Hi {org} team,", "hello": "Hello {org} team,"},
    "de": {"hallo": "Hallo, Team von {org},", "liebe": "Liebes Team von {org},"},
    "es": {"hola": "Hola, equipo de {org}:", "buenos días": "Buenos días, equipo de {org}:"},
    "fr": {"bonjour": "Bonjour à l'équipe de {org},"},
}
"""Greetings that no tone has, by the word they begin with."""


def style_of(text: str) -> WritingStyle | None:
    """Measure a text; ``None`` when it is too short to show how somebody writes."""
    lines = [line.strip() for line in text[:MOST_CHARACTERS].splitlines() if line.strip()]
    greeting = _GREETING.fullmatch(lines[0]) if lines else None
    ends = [line for line in lines[-3:] if _CLOSINGS.fullmatch(line)]
    body = [line for line in lines if line not in ends and not (greeting and line is lines[0])]
    sentences = [s for s in split_sentences("\n".join(body)) if len(s.split()) > 1]
    if not sentences or sum(len(s.split()) for s in sentences) < FEWEST_WORDS:
        return None
    contractions = len(_CONTRACTION.findall(text))
    is_english = recognise_language(text) == "en"
    return WritingStyle(
        sentence_words=round(median(len(s.split()) for s in sentences)),
        contracts=is_english and contractions * 4 >= len(sentences),
        is_formal=_formality(text, contractions if is_english else 0),
        greeting=greeting["word"].capitalize() if greeting else "",
        closing=ends[0].rstrip(".,!") if ends else "",
        self_starts_0_1=sum(bool(_SELF.match(s)) for s in sentences) / len(sentences),
        exclaims=sum(s.endswith("!") for s in sentences) * 5 >= len(sentences),
    )


def sample_for_model(text: str) -> str:
    """Give the sentences of a sample that may be shown to a model."""
    sentences = split_sentences(text[:MOST_CHARACTERS])
    return " ".join(s for s in sentences if not is_hostile(s) and not holds_contact(s))


def with_style(options: LetterOptions, style: WritingStyle | None) -> LetterOptions:
    """Let a style choose the tone too, where it shows one."""
    if style is None:
        return replace(options, style=None)
    tone = options.tone
    if style.is_formal is not None:
        tone = "formal" if style.is_formal else "warm"
    return replace(options, style=style, tone=tone)


def in_style(letter: Letter) -> Letter:
    """Greet and close as the user does."""
    style, language = letter.options.style, letter.options.language
    if style is None:
        return letter
    greeting = _GREETINGS[language].get(style.greeting.lower(), "")
    salutation = letter.salutation
    if greeting and letter.organization:
        salutation = greeting.replace("{org}", letter.organization)
    is_own = bool(style.closing) and recognise_closing(style.closing) == language
    comma = "" if language == "de" else ","
    closing = f"{style.closing}{comma}" if is_own else letter.closing
    return replace(letter, salutation=salutation, closing=closing)


def recognise_closing(closing: str) -> Language:
    """Tell the language of a closing line, which is too short to recognise by its words."""
    low = closing.lower()
    if re.search(r"gr[uü]ß", low):
        return "de"
    if re.search(r"saludo|atentamente|abrazo", low):
        return "es"
    return "fr" if re.search(r"cordialement|à |salutations", low) else "en"


def restyle(sentence: str, style: WritingStyle, language: Language) -> str:
    """Contract an English sentence where its writer would."""
    if language != "en" or not style.contracts:
        return sentence
    own, mark, quoted = sentence.partition("“")
    for long, short in _SHORTENED:
        own = re.sub(long, short, own)
    return f"{own}{mark}{quoted}"


def is_short(style: WritingStyle | None) -> bool:
    """Tell whether somebody writes short sentences."""
    return style is not None and style.sentence_words <= _SHORT


def is_long(style: WritingStyle | None) -> bool:
    """Tell whether somebody writes long sentences."""
    return style is not None and style.sentence_words >= _LONG


def starts_elsewhere(style: WritingStyle | None) -> bool:
    """Tell whether somebody seldom begins with the first person."""
    return style is not None and style.self_starts_0_1 <= _RARELY


_SHORTENED: Final = (
    (r"\bI am\b", "I'm"),
    (r"\bI would\b", "I'd"),
    (r"\bI will\b", "I'll"),
    (r"\b(does|do|did|could|would|should|is|was|are) not\b", r"\1n't"),
    (r"\bcannot\b", "can't"),
    (r"\bIt is\b", "It's"),
    (r"\bThat is\b", "That's"),
    (r"\byou will\b", "you'll"),
    (r"\bLet us\b", "Let's"),
)


def _formality(text: str, contractions: int) -> bool | None:
    formal = len(_FORMAL.findall(text))
    informal = len(_INFORMAL.findall(text)) + contractions
    if formal == informal:
        return None
    return formal > informal
