"""Reported speech: what a posting says of its employer, as the reader would be told it again."""

from __future__ import annotations

import re

from bot.assistant.letters.english.verbs import verb_form
from bot.assistant.letters.need import NeedPhrase
from bot.domain.identity import Language

_FEWEST_WORDS, _MOST_WORDS = 5, 20
_PERSON: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:you|your|yours|I|my|looking for|seek|seeking|hiring|recruiting|need|want|require)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:nos|nosotr[oa]s|tus?|te|usted|ustedes|\w+[aei]mos)\b|^buscamos", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:nous|vous|votre|vos|tu|ton|tes|je)\b", re.IGNORECASE),
}
"""Who is spoken to or speaks, where turning it round would need another form of the verb."""
_OURS: dict[Language, tuple[tuple[str, str], ...]] = {
    "en": ((r"\bwe\b", "you"), (r"\bour\b", "your"), (r"\bus\b", "you"), (r"\bours\b", "yours")),
    "es": ((r"\bnuestr[oa]\b", "su"), (r"\bnuestr[oa]s\b", "sus")),
    "fr": ((r"\bnotre\b", "votre"), (r"\bnos\b", "vos")),
}
_SUBJECT: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:we|our \w+(?: \w+)?|the \w+(?: \w+)?|[A-Z][\w&]+(?: [A-Z][\w&]+){0,3})\b"
    ),
    "es": re.compile(r"(?:el|la|los|las|nuestr[oa]s?|[A-ZÁÉÍÓÚ]\w+)\b"),
    "fr": re.compile(r"(?:le |la |les |l'|notre |nos |[A-ZÉÈ]\w+ )"),
}
_FINITE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"^(?:we (?!are (?:looking|seeking|hiring))(?:are|have|run|make|build|sell|brew|work|serve"
        r"|keep|publish|supply|teach|design|produce|operate|own|write|print|care|grow|train|look"
        r"|deliver|support|offer|plan|repair|help)\b|.{2,60}?\b(?:has|have|is|are|makes|runs|sells"
        r"|serves|builds|keeps|publishes|supplies|teaches|designs|produces|operates|works)\b)"
    ),
    "es": re.compile(r"\b(?:es|son|tiene|tienen|cuenta|trabaja|atiende|vende|fabrica|ofrece)\b"),
    "fr": re.compile(r"\b(?:est|sont|a|ont|compte|emploie|accueille|vend|fabrique|propose)\b"),
}
_CAPITAL = re.compile(r"^(?:We|Our|The|El|La|Los|Las|Nuestr[oa]s?|Le|Les|L'|Notre|Nos)\b|^L'")


def report(text: str, language: Language) -> NeedPhrase | None:
    """Give a sentence as it stands behind *that*: ``we brew on two sites`` as ``you brew …``.

    None where the form is not certain, and for German, whose verb would move.
    """
    if language == "de":
        return None
    written = " ".join(text.split("; ", maxsplit=1)[0].strip(" .-*•").split())
    if not _is_certain(written, language):
        return None
    said = written[0].lower() + written[1:] if _CAPITAL.match(written) else written
    for pattern, turned in _OURS[language]:
        said = re.sub(pattern, turned, said)
    return NeedPhrase("thing", said, source=written)


def _is_certain(written: str, language: Language) -> bool:
    size = len(written.split())
    lowered = written[:1].lower() + written[1:]
    return (
        _FEWEST_WORDS <= size <= _MOST_WORDS
        and not re.search(r"[:;?!()“”«»]|\. ", written)
        and not _PERSON[language].search(written)
        and bool(_SUBJECT[language].match(lowered) or _SUBJECT[language].match(written))
        and (bool(_FINITE[language].search(lowered)) or _is_we_do(written))
    )


def _is_we_do(written: str) -> bool:
    words = written.split()
    form = verb_form(words[1].rstrip(",")) if words[0] == "We" else None
    return form is not None and form.form == "base"
