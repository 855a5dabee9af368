"""Lines: the sentences of materials with all that a check looks at, computed once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.assistant.grounding.credentials import find_credentials
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.quantities import Quantity, find_quantities
from bot.assistant.grounding.sentences import split_sentences
from bot.assistant.grounding.skills import find_skills
from bot.assistant.grounding.words import content_words, normalise, split_words
from bot.domain.claim import Material
from bot.domain.identity import Language


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a material, and the heading it stands under."""

    material: Material
    quote: str
    """Verbatim, a substring of the material's text."""
    text: str
    """The quote, normalised."""
    heading: str
    language: Language
    stems: frozenset[str]
    """Stems of the content words of the text."""
    heading_stems: frozenset[str]
    all_stems: frozenset[str]
    """Stems of every word of text and heading."""
    skills: frozenset[str]
    credentials: frozenset[str]
    quantities: tuple[Quantity, ...]

    @property
    def counts(self) -> tuple[Quantity, ...]:
        """Give the numbers that count things, time spent and years left out."""
        return tuple(quantity for quantity in self.quantities if quantity.kind == "count")

    @property
    def whole(self) -> str:
        """Give heading and text, for checks that may look at both."""
        return f"{self.heading} · {self.text}" if self.heading else self.text


def lines_of(materials: Iterable[Material]) -> tuple[Line, ...]:
    """Give the lines of all materials in order."""
    return tuple(line for material in materials for line in _lines_of_one(material))


@lru_cache(maxsize=4096)
def _lines_of_one(material: Material) -> tuple[Line, ...]:
    quotes: Sequence[str] = _verbatim_sentences(material.text)
    return tuple(_line(material, quote) for quote in quotes)


def _verbatim_sentences(text: str) -> tuple[str, ...]:
    """Split where the sentences stand in the text as they are; else keep the text whole."""
    sentences = split_sentences(text)
    is_verbatim = all(sentence in text for sentence in sentences)
    return sentences if sentences and is_verbatim else (text.strip(),)


def _line(material: Material, quote: str) -> Line:
    text, heading = normalise(quote), normalise(material.heading)
    language = recognise_language(text, material.language or "en")
    return Line(
        material=material,
        quote=quote,
        text=text,
        heading=heading,
        language=language,
        stems=frozenset(word.stem for word in content_words(text, language)),
        heading_stems=frozenset(word.stem for word in content_words(heading, language)),
        all_stems=frozenset(word.stem for word in split_words(f"{heading} {text}", language)),
        skills=find_skills(f"{heading} {text}"),
        credentials=find_credentials(f"{heading} · {text}"),
        quantities=find_quantities(text, language),
    )
