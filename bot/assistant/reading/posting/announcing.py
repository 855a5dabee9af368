"""What a line announces that no list of headings knows: "By joining us you will be able to:"."""

from __future__ import annotations

import re

from bot.assistant.reading.section_words import PostingSection

_YOULL = r"you(?:['\u2019]ll| will)"
_OFFERS = (
    r"benefits?|perks|we (?:also )?(?:offer|provide|give)|our offer|in return|salary|compensation"
    rf"|(?:{_YOULL}|you) (?:also )?(?:get|receive|enjoy)(?! to)|(?:love|enjoy) (?:working|being|it"
    r"|life|this)|pay (?:grid|bands?)|hiring process|interview process|wir bieten|dich erwartet"
    r"|freuen auf|ofrecemos|nous (?:vous )?(?:offrons|proposons)"
    r"|(?:isn['\u2019]?t|not) (?:the |a )?(?:right |good )?(?:for|fit|job|match)|unlikely"
)
_GREAT = (
    r"(?:great|nice|cool|helpful|impressed|fantastic|amazing|awesome|brilliant|thrilled|delighted"
    r"|good|useful)"
)
_WISHES = (
    r"bonus(?:es)?|pluses|a plus|even better|ideally|(?:is|are) preferred|extra (?:points|credit)"
    rf"|stand out|exceptional fit|if you also|optional|would be {_GREAT}\b"
    r"|(?:particularly|especially) interested in"
    r"|(?:(?:make|will|would|['\u2019]d) (?:us |we )?love (?:you|it)"
    rf"|(?:be|is|['\u2019]s)(?: also| even)? {_GREAT}) (?:if|when)"
    r"|(?:would|will|['\u2019]d|['\u2019]ll) (?:also )?be (?:a |an )?(?:\w+ )?"
    rf"(?:plus|bonus|advantage|asset|highlight|{_GREAT} to have|{_GREAT}(?=\W*$))"
    r"|not (?:required|essential|needed|a must)|von vorteil|wünschenswert|idealerweise|un plus"
    r"|un atout|se valora\w*|deseable\w*"
)
_ASKS = (
    r"(?:great|good|right|strong|perfect|wonderful|ideal|successful) (?:fit|match|candidate|person)"
    rf"|looking for|you (?:should |must )?have|(?:{_YOULL}|you) (?:need|bring|possess|thrive"
    r"|succeed|excel)|we (?:need|expect|require|ask|want|hope)|requirements?|qualif\w+"
    r"|must[- ]haves?|excites? us about you|du (?:hast|bringst|bist|solltest)"
    r"|sie (?:haben|bringen|sind|sollten)|wir (?:erwarten|suchen)|anforderungen|buscamos"
    r"|requisitos?|necesit\w+|vous (?:avez|êtes)|nous (?:recherchons|attendons)|profil"
)
_DUTIES = (
    rf"{_YOULL}|you(?:['\u2019]re| are) going to|you get to|you can expect|your (?:\w+ ){{0,2}}"
    r"(?:role|work|job|tasks?|duties|missions?|days?|responsibilities|impact|focus)|responsib\w+"
    r"|duties|in this (?:role|position)|day[- ]to[- ]day|success (?:in|looks)|looks? like"
    r"|going to do|(?:wirst|werden) (?:du|sie)|du wirst|sie werden|aufgaben|funciones|harás"
    r"|missions|serez|chargée? de"
)
_PATTERNS: tuple[tuple[PostingSection, re.Pattern[str]], ...] = (
    (
        "duties",  # what one will do, even where "you will need" stands beside it
        re.compile(
            rf"\b{_YOULL} (?:be (?:able|responsible|working|doing|joining|part)|get to|work|own"
            r"|help|join|lead|build|support|take|drive|design|play)\b",
            re.IGNORECASE,
        ),
    ),
    ("noise", re.compile(rf"\b(?:{_OFFERS})\b", re.IGNORECASE)),
    ("nice", re.compile(rf"(?:\b|(?=['\u2019]))(?:{_WISHES})\b", re.IGNORECASE)),
    ("must", re.compile(rf"\b(?:{_ASKS})\b|^you(?:['\u2019]re| are)\b", re.IGNORECASE)),
    ("duties", re.compile(rf"\b(?:{_DUTIES})\b", re.IGNORECASE)),
)


def announced(clause: str) -> PostingSection | None:
    """Name the section that a sentence before a list opens by its words."""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(clause)), None)
