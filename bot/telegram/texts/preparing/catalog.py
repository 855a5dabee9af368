"""The shape of the words about preparing: what every language has to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparingTexts:
    """What is said around a tailored résumé, three answers and an interview sheet."""

    button: str
    what: str
    working: str
    resume_button: str
    answers_button: str
    sheet_button: str
    resume_title: str
    resume_note: str
    left_out: str
    answers_title: str
    answers_note: str
    sheet_title: str
    nothing_asked: str
    file_name: str
    caption: str
