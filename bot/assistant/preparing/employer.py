"""What a posting says of the employer, in its own sentences."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.grounding.sentences import split_sentences
from bot.assistant.letters.addressee import addressee_of
from bot.assistant.letters.unfit import is_unfit
from bot.domain.posting import Posting, PostingLine

_SECTION = re.compile(
    r"\babout\b(?! (?:the|this) (?:role|job|position))|\bwho we are\b|\bcompany\b|\bour mission\b"
    r"|über uns|wer wir sind|unternehmen|sobre nosotros|quiénes somos|la empresa|qui sommes"
    r"|à propos|l'entreprise",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"salary|benefit|holiday|equal opportunit|apply|gehalt|urlaub|bewerb|salario|vacaciones"
    r"|salaire|congés|postul|cookie|privacy",
    re.IGNORECASE,
)
_FEWEST_WORDS, _MOST_WORDS = 5, 30
_MOST = 2


def employer_lines(posting: Posting) -> tuple[PostingLine, ...]:
    """Give at most two sentences about the employer, in the posting's order."""
    organization = addressee_of(posting).organization
    required = {requirement.line_number for requirement in posting.requirements}
    sentences = [
        replace(line, text=sentence)
        for line in posting.lines
        if line.number not in required and not is_unfit(line.text)
        for sentence in split_sentences(line.text)
    ]
    return tuple([one for one in sentences if _is_about(one, organization)][:_MOST])


def _is_about(line: PostingLine, organization: str) -> bool:
    text = line.text.strip()
    is_named = bool(organization) and text.startswith(f"{organization} ")
    is_sentence = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS and text.endswith(".")
    is_fit = is_sentence and not is_unfit(text) and not _OFFER.search(text)
    return is_fit and (is_named or bool(_SECTION.search(line.section)))
