"""A sentence for each error: what happened, what still works, what to do now."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.identity import Language
from bot.errors import (
    AddressInUseError,
    DatabaseAwayError,
    DatabaseUnavailableError,
    EmptyQuestionError,
    InvalidSettingError,
    MissingFileError,
    MissingMaterialError,
    ModelError,
    ModelRefusedError,
    ModelUnavailableError,
    NoRequirementsError,
    NotFoundError,
    TooLongError,
    UnknownPostingError,
)
from bot.telegram.errors import InvalidTokenError
from bot.telegram.texts.catalog import ErrorTexts
from bot.telegram.texts.languages import TEXTS
from bot.workflows.errors import EngineUnavailableError, GivenUpError
from knowledge.errors import (
    BrokenFileError,
    EmptyFileError,
    EncryptedFileError,
    FileTooLargeError,
    ForbiddenLinkError,
    InvalidRoleFileError,
    KnowledgeError,
    LibraryBusyError,
    LibraryUnavailableError,
    LinkError,
    LinkNeedsLoginError,
    LinkNotFoundError,
    LinkNotTextError,
    LinkTooLargeError,
    NoTextError,
    NothingOnPageError,
    PictureFileError,
    ReadingTimeoutError,
    RefusedLinkError,
    RolecallError,
    UnknownPassageError,
    UnreachableLinkError,
    UnreadableFileError,
    UnsupportedFileError,
)

_TEMPLATES: dict[type[RolecallError], Callable[[ErrorTexts], str]] = {
    EmptyFileError: lambda texts: texts.empty_file,
    BrokenFileError: lambda texts: texts.broken_file,
    EncryptedFileError: lambda texts: texts.encrypted_file,
    PictureFileError: lambda texts: texts.picture_file,
    UnsupportedFileError: lambda texts: texts.unsupported_file,
    NoTextError: lambda texts: texts.no_text,
    FileTooLargeError: lambda texts: texts.file_too_large,
    ReadingTimeoutError: lambda texts: texts.reading_timeout,
    UnreadableFileError: lambda texts: texts.unreadable_file,
    RefusedLinkError: lambda texts: texts.links.refused,
    UnreachableLinkError: lambda texts: texts.links.unreachable,
    LinkNotFoundError: lambda texts: texts.links.not_found,
    LinkNeedsLoginError: lambda texts: texts.links.needs_login,
    ForbiddenLinkError: lambda texts: texts.links.forbidden,
    LinkNotTextError: lambda texts: texts.links.not_text,
    LinkTooLargeError: lambda texts: texts.links.too_large,
    NothingOnPageError: lambda texts: texts.links.nothing,
    LinkError: lambda texts: texts.links.unreachable,
    InvalidRoleFileError: lambda texts: texts.invalid_role_file,
    LibraryUnavailableError: lambda texts: texts.library_unavailable,
    DatabaseAwayError: lambda texts: texts.database_away,
    DatabaseUnavailableError: lambda texts: texts.database_unavailable,
    LibraryBusyError: lambda texts: texts.library_busy,
    UnknownPassageError: lambda texts: texts.not_found,
    MissingFileError: lambda texts: texts.missing_file,
    KnowledgeError: lambda texts: texts.knowledge,
    InvalidSettingError: lambda texts: texts.invalid_setting,
    AddressInUseError: lambda texts: texts.address_in_use,
    EmptyQuestionError: lambda texts: texts.empty_question,
    TooLongError: lambda texts: texts.too_long,
    UnknownPostingError: lambda texts: texts.unknown_posting,
    NoRequirementsError: lambda texts: texts.no_requirements,
    NotFoundError: lambda texts: texts.not_found,
    ModelUnavailableError: lambda texts: texts.model_unavailable,
    ModelRefusedError: lambda texts: texts.model_refused,
    ModelError: lambda texts: texts.model,
    InvalidTokenError: lambda texts: texts.unknown_bot,
    EngineUnavailableError: lambda texts: texts.inbox_unavailable,
    GivenUpError: lambda texts: texts.given_up,
    RolecallError: lambda texts: texts.other,
}


def sentence_for(error: RolecallError, language: Language = "en") -> str:
    """Say what happened and what to do now; errors without words of their own use their parent's.

    The facts that an error carries (``file_name``, ``limit``, …) are filled in by name.
    """
    texts = TEXTS[language].errors
    facts = {name: value for name, value in vars(error).items() if not name.startswith("_")}
    return _template(texts, error).format(**facts)


def _template(texts: ErrorTexts, error: RolecallError) -> str:
    if isinstance(error, MissingMaterialError):
        return texts.missing_resume if error.missing == "resume" else texts.missing_posting
    chosen = next(parent for parent in type(error).__mro__ if parent in _TEMPLATES)
    return _TEMPLATES[chosen](texts)
