"""Topics: whether a line speaks of what a user wants stressed."""

from __future__ import annotations

import re

from bot.assistant.grounding.words import content_words
from bot.domain.resume import Resume

_KINDRED = (
    (
        r"lead(?:er|ership|ing)?|led|manag\w+|supervis\w+|mentor\w*|coach\w*|head(?:ed)?|führ\w+|leit\w+"
        r"|liderazgo|lider\w*|dirig\w+|encabez\w+|direction|dirig\w+|encadr\w+|manag\w+"
    ),
    (
        r"teach\w*|taught|train(?:ed|ing|er)?|tutor\w*|unterricht\w*|schul\w+|ausbild\w+|enseñ\w+"
        r"|form(?:é|ación|ation|er)|enseign\w+"
    ),
    r"migrat\w+|mov(?:e|ed|ing)|umzug|umstell\w+|migraci\w+|trasla\w+",
    r"results?|numbers?|figures?|ergebnis\w*|zahlen|resultados|cifras|résultats|chiffres|\S*\d\S*",
    r"sales|sold|selling|revenue|vertrieb\w*|verkauf\w*|umsatz\w*|ventas|vend\w+|ventes",
    r"customers?|clients?|kunden\w*|clientes",
)
"""Words that speak of one thing, in the four languages."""
_GROUPS = tuple(re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for words in _KINDRED)
_GUIDING = re.compile(
    r"\b(?:mentor|coach(?!es\b)|train(?:s|ed|ing)?\b|teach|taught|tutor|onboard|anleit|anzuleit|ausbild"
    r"|auszubild|einarbeit|schul(?:e|te|ung)|geschult|encadr|form(?:é|er|e|ar)\b|formé|enseñ|tutel)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"führung|leiter|leitung|chef|foreman|jef[ea]|encargad|responsable", re.IGNORECASE
)
_SHORTEST_STEM = 4


def is_about(text: str, topic: str) -> bool:
    """Tell whether a text has a word of the topic, or one that speaks of the same thing."""
    wanted = {word.stem for word in content_words(topic)}
    own = {word.stem for word in content_words(text)}
    if wanted & own or any(_is_compound(stem, own) for stem in wanted):
        return True
    return any(group.search(topic) and group.search(text) for group in _GROUPS)


def leads(text: str) -> bool:
    """Tell whether a text speaks of leading people."""
    return bool(_GROUPS[0].search(text)) or bool(_LEADING.search(text))


def guides(text: str) -> bool:
    """Tell whether a text speaks of teaching somebody the work."""
    return bool(_GUIDING.search(text))


def speaks_of(resume: Resume, topic: str) -> bool:
    """Tell whether any line of a résumé is about the topic."""
    return any(is_about(line, topic) for line in resume.text.splitlines())


def _is_compound(stem: str, own: set[str]) -> bool:
    return len(stem) > _SHORTEST_STEM and any(stem in word for word in own)
