"""What a posting says of the work, in its own sentences, for letters in any language."""

from __future__ import annotations

import re

from bot.assistant.letters.unfit import is_unfit
from bot.domain.posting import Posting, PostingLine

_SECTION = re.compile(
    r"you(?:'|\u2019)?(?: wi)?ll|responsib|dut(?:y|ies)|\brole\b|tasks|mission|aufgaben|tätigkeit"
    r"|funciones|tareas|responsabilidades|tâches|attributions"
    r"|\bwill$|(?:your|the) work\b|\bwird$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:you (?:will|would|own|lead|design|run|plan|explain|work|look|keep)\b"
    r"|(?:the|your) (?:job|work|tasks|duties) ?:"
    r"|as (?:an? |our )?[\w -]{3,30},? you \w+"
    r"|(?:ihre|deine) aufgaben? ?:|su trabajo ?:|votre travail ?:"
    r"|sie \w+(?:en|ern)\b|vous \w+ez\b|funciones:|missions ?:|\w+(?:arás|erás|irás)\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[-*• ]*[^\W\d]+(?: [^\W\d]+)? ?:\s+")
_NEXT_SENTENCE = re.compile(
    r"(?<=\w{3}\.) (?=(?:You|Your|We|The|Sie|Ihre?|Du|Wir|Das|Die|Der|Vous|Nous|Les?|La|El|Los)\b)"
)
"""Where one sentence ends and another begins; the point of ``inkl. Montage`` is none."""
_FEWEST_WORDS = 3
_MOST_WORDS = 24
"""Of all that is quoted: a letter is to speak of its writer."""
_MOST_ASKED = 18
_FEWEST_TOLD = 6
_HIRING = re.compile(
    r"interview|\bscreen\b|screening|recruit|talent acquisition|hiring (?:process|manager)"
    r"|\b\d+ min(?:utes)?\b|vorstellungsgespräch|proceso de selección|entretien",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"salary|\bmust\b|\bshould\b|please"
    r"|\bpay\b|benefit|holiday|insurance|pension|equal opportunit|apply|application|contract"
    r"|allowance|bonus|equity|remote|hybrid|visa|disab|diversity|we offer|perks|[$€£]"
    r"|gehalt|vergütung|urlaub|bewerb|wir bieten|zuschuss|befrist"
    r"|salario|sueldo|ofrecemos|vacaciones|contrato|salaire|nous offrons|congés|mutuelle|contrat",
    re.IGNORECASE,
)


def work_lines(posting: Posting) -> tuple[PostingLine, ...]:
    """Give the lines of a posting that tell what is to be done and are no requirement."""
    required = {requirement.line_number for requirement in posting.requirements}
    return tuple(x for x in posting.lines if x.number not in required and _is_duty(x, posting))


def quotable_lines(posting: Posting) -> tuple[PostingLine, ...]:
    """Give the lines about the work that are short enough to be quoted, others first by text."""
    lines = [line for line in work_lines(posting) if _may_be_asked(line)]
    start = len(posting.text) // 3 % len(lines) if lines else 0
    return (*lines[start:], *lines[:start])


def duties_of(posting: Posting) -> tuple[PostingLine, ...]:
    """Give one or two of the posting's sentences about the work; which ones is up to the text."""
    lines = work_lines(posting)
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


def questions_about(posting: Posting) -> tuple[PostingLine, ...]:
    """Give the lines that a writer may ask about, another first than ``duties_of`` quotes."""
    required = {requirement.line_number for requirement in posting.requirements}
    usable = [line for line in posting.lines if _may_be_asked(line)]
    duties = [x for x in usable if x.number not in required and _is_duty(x, posting)]
    start = len(posting.text) // 7 % len(duties) if duties else 0
    told = [x for x in usable if x.number not in required and _tells_of_employer(x, posting)]
    told = [line for line in told if line not in duties]
    return (*duties[start:], *duties[:start], *told)


def _tells_of_employer(line: PostingLine, posting: Posting) -> bool:
    """Tell whether a line says something of the employer that an applicant may ask about."""
    text = line.text.strip()
    is_head = text in (posting.title, posting.hiring_organization) or text.endswith((":", "?"))
    is_other = bool(_TERMS.search(f"{line.section} {text}")) or is_head
    return len(text.split()) >= _FEWEST_TOLD and text.endswith(".") and not is_other


def _may_be_asked(line: PostingLine) -> bool:
    is_short = _FEWEST_WORDS <= len(quotable(line).split()) <= _MOST_ASKED
    is_of_hiring = bool(_HIRING.search(f"{line.section} {line.text}"))
    return is_short and not is_of_hiring and not is_unfit(line.text)


def quotable(duty: PostingLine) -> str:
    """Give a duty's first sentence, without the label before it and without its full stop."""
    first = _NEXT_SENTENCE.split(_LABEL.sub("", duty.text))[0]
    return first.strip(" .;-*•")


def _is_duty(line: PostingLine, posting: Posting) -> bool:
    is_about_work = bool(_SECTION.search(line.section)) or bool(_SENTENCE.match(line.text))
    subject = re.match(r"(?:The|Der|Die|El|La|Le) (\w{4,})", line.text)
    if subject and subject.group(1).lower() in posting.title.lower():
        is_about_work = True
    is_head = line.text.strip() == line.section.strip() or line.text.rstrip().endswith(":")
    has_size = len(line.text.split()) >= _FEWEST_WORDS
    return is_about_work and has_size and not is_head and not is_unfit(line.text)
