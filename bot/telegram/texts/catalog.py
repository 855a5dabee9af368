"""The shape of the words: what every language has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.telegram.texts.documents.catalog import LinkErrorTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorTexts:
    """One sentence or two for each error: what happened, what still works, what to do now."""

    empty_file: str
    broken_file: str
    encrypted_file: str
    unsupported_file: str
    picture_file: str
    no_text: str
    file_too_large: str
    reading_timeout: str
    unreadable_file: str
    links: LinkErrorTexts
    invalid_role_file: str
    library_unavailable: str
    database_unavailable: str
    database_away: str
    library_busy: str
    missing_file: str
    knowledge: str
    invalid_setting: str
    address_in_use: str
    empty_question: str
    too_long: str
    missing_resume: str
    missing_posting: str
    unknown_posting: str
    no_requirements: str
    not_found: str
    model_unavailable: str
    model_refused: str
    model: str
    unknown_bot: str
    inbox_unavailable: str
    given_up: str
    other: str
    unexpected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All the words of one language; ``{names}`` are filled in by the handler."""

    # What Telegram shows outside the chat
    description: str
    short_description: str
    commands: Mapping[str, str]
    # Start, help, account
    start: str
    consent_ask: str
    consent_first: str
    consent_button: str
    consent_given: str
    help: str
    privacy: str
    hello: str
    thanks: str
    new_started: str
    language_ask: str
    language_set: str
    forget_ask: str
    forget_yes: str
    forget_no: str
    forgotten: str
    forget_kept: str
    # While something is going on
    thinking: str
    reading: str
    comparing: str
    writing: str
    stop_button: str
    stopped: str
    nothing_to_stop: str
    # Sources
    source_place: str
    source_links: str
    sources_list: str
    source_role: str
    occupation_set: str
    rated: str
    resume_line: str
    told_place: str
    posting_line: str
    # A file or a long text
    kind_ask: str
    kind_posting: str
    kind_resume: str
    kind_question: str
    field_names: Mapping[str, str]
    found: str
    not_found: str
    left_out: str
    resume_read: str
    resume_next: str
    posting_read: str
    posting_untitled: str
    posting_requirements: str
    posting_next: str
    posting_not_searchable: str
    both_next: str
    # Fit
    fit_button: str
    fit_title: str
    fit_score: str
    fit_weights: str
    fit_questions: str
    gap_nearest: str
    gap_asked: str
    gap_uncounted: str
    gap_named: str
    gap_shown: str
    met: str
    partly: str
    missing: str
    nice_mark: str
    # Letters
    letter_button: str
    why_button: str
    shorter_button: str
    longer_button: str
    tone_button: str
    version_button: str
    docx_button: str
    pdf_button: str
    letter_without_requirements: str
    letter_questions: str
    letter_check: str
    why_title: str
    why_nothing: str
    why_unsupported: str
    download_caption: str
    download_name: str
    # What cannot be taken
    picture: str
    voice: str
    video: str
    sticker: str
    location: str
    contact: str
    other_content: str
    edited: str
    unknown_command: str
    group: str
    stale_button: str
    errors: ErrorTexts
