"""What a model is shown for a letter: numbered lines, without contact data and without bait."""

from __future__ import annotations

from bot.assistant.letters.addressee import addressee_of
from bot.assistant.letters.checking import LetterChecking
from bot.assistant.letters.lengths import WORDS
from bot.assistant.letters.style import sample_for_model
from bot.assistant.letters.unfit import holds_contact, is_hostile
from bot.domain.fit import Fit
from bot.domain.identity import Language
from bot.domain.letter import LetterOptions
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from prompts.catalog import MaterialText, PrepareAnswers, WriteLetter

_LANGUAGES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French"}
_MAX_LINES = 160


def letter_request(
    checking: LetterChecking, fit: Fit, options: LetterOptions, *, sample: str = ""
) -> WriteLetter:
    """Give the prompt for one letter."""
    resume, posting = checking.resume, checking.posting
    addressee = addressee_of(posting)
    words_min, words_max = WORDS[options.length]
    return WriteLetter(
        title=addressee.title,
        organization=addressee.organization,
        resume=_resume_lines(resume),
        posting=_posting_lines(posting),
        met=tuple(_met(fit)),
        missing=tuple(
            m.requirement.text
            for m in fit.matches
            if options.with_gap and m.status == "missing" and not is_hostile(m.requirement.text)
        ),
        tone=options.tone,
        language=_LANGUAGES[options.language],
        words_min=words_min,
        words_max=words_max,
        variant=options.variant,
        emphasis="" if is_hostile(options.emphasis) else options.emphasis,
        focus="" if is_hostile(options.focus) else options.focus,
        focus_paragraph=options.focus_paragraph,
        sample=sample_for_model(sample) if options.style else "",
    )


def answers_request(checking: LetterChecking, fit: Fit, language: Language) -> PrepareAnswers:
    """Give the prompt for the answers that an interview asks for."""
    addressee = addressee_of(checking.posting)
    return PrepareAnswers(
        title=addressee.title,
        organization=addressee.organization,
        resume=_resume_lines(checking.resume),
        posting=_posting_lines(checking.posting),
        met=tuple(_met(fit)),
        language=_LANGUAGES[language],
    )


def _resume_lines(resume: Resume) -> tuple[MaterialText, ...]:
    basics = resume.basics
    private = [v for v in (basics.name, basics.email, basics.phone, basics.url) if v]
    shown = []
    for line in resume.lines:
        is_private = holds_contact(line.text) or any(value in line.text for value in private)
        if line.text.strip() and not is_private and not is_hostile(line.text):
            shown.append(MaterialText(f"R{line.number}", line.context, line.text))
    return tuple(shown[:_MAX_LINES])


def _posting_lines(posting: Posting) -> tuple[MaterialText, ...]:
    shown = [
        MaterialText(f"P{line.number}", line.section, line.text)
        for line in posting.lines
        if line.text.strip() and not is_hostile(line.text)
    ]
    return tuple(shown[:_MAX_LINES])


def _met(fit: Fit) -> list[str]:
    met = []
    for match in fit.matches:
        if match.status != "missing" and not is_hostile(match.requirement.text):
            marks = ", ".join(
                f"R{evidence.material_id.partition(':')[2]}" for evidence in match.evidence
            )
            met.append(f"{match.requirement.text} ({marks})")
    return met
