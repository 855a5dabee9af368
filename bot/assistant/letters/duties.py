"""What a posting says of the work, in its own sentences, for letters in any language."""

from __future__ import annotations

import re

from bot.assistant.letters.unfit import is_unfit
from bot.domain.posting import Posting, PostingLine

_SECTION = re.compile(
    r"you(?:'|\u2019)?(?: wi)?ll|responsib|dut(?:y|ies)|\brole\b|tasks|mission|aufgaben|tätigkeit"
    r"|funciones|tareas|responsabilidades|tâches|attributions",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:you (?:will|would|own|lead|design|run|plan|explain|work|look|keep)\b|the job:"
    r"|sie \w+(?:en|ern)\b|vous \w+ez\b|funciones:|missions ?:|\w+(?:arás|erás|irás)\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[-*• ]*[^\W\d]+(?: [^\W\d]+)? ?:\s+")
_FEWEST_WORDS = 3
_MOST_WORDS = 24
"""Of all that is quoted: a letter is to speak of its writer."""


def duties_of(posting: Posting) -> tuple[PostingLine, ...]:
    """Give one or two of the posting's sentences about the work; which ones is up to the text."""
    required = {requirement.line_number for requirement in posting.requirements}
    lines = [line for line in posting.lines if line.number not in required and _is_duty(line)]
    if not lines:
        return ()
    start = len(posting.text) % len(lines)
    chosen: list[PostingLine] = []
    words = 0
    for line in (*lines[start:], *lines[:start]):
        words += len(line.text.split())
        if words <= _MOST_WORDS and len(chosen) < 2:
            chosen.append(line)
    return tuple(sorted(chosen, key=lambda line: line.number))


def quotable(duty: PostingLine) -> str:
    """Give a duty without the label before it (``Funciones:``) and without its full stop."""
    return _LABEL.sub("", duty.text).strip(" .;-*•")


def _is_duty(line: PostingLine) -> bool:
    is_about_work = bool(_SECTION.search(line.section)) or bool(_SENTENCE.match(line.text))
    is_head = line.text.strip() == line.section.strip() or line.text.rstrip().endswith(":")
    has_size = len(line.text.split()) >= _FEWEST_WORDS
    return is_about_work and has_size and not is_head and not is_unfit(line.text)
