"""The tree of errors a user may see.

RolecallError                      (knowledge.errors)
├── KnowledgeError                 a file, a source, the library
│   ├── UnreadableFileError        EmptyFile · BrokenFile · EncryptedFile · UnsupportedFile
│   │                              (Picture) · NoText · FileTooLarge · ReadingTimeout
│   ├── LinkError                  Refused · Unreachable · NotFound · NeedsLogin · Forbidden
│   │                              · NotText · TooLarge · NothingOnPage
│   ├── InvalidRoleFileError
│   ├── UnknownPassageError
│   ├── LibraryBusyError           another process writes
│   └── LibraryUnavailableError    retry later
├── InvalidSettingError            name, problem, example; refused at start
├── DatabaseUnavailableError       it cannot be opened; carries the place and why
│   └── DatabaseAwayError          it was open and does not answer now; retry later
├── AddressInUseError              the page's port is taken
├── MissingFileError               a path given to a command cannot be read or written
├── EmptyQuestionError             nothing was asked
├── TooLongError                   a text above the limit; carries both lengths
├── MissingMaterialError           a letter or fit asked for before its résumé or posting
├── UnknownPostingError            a letter or fit asked for an employer that no posting names
├── NoRequirementsError            the posting names nothing to hold a résumé against
├── NotFoundError                  an id that is not there, or is someone else's
└── ModelError
    ├── ModelUnavailableError      retryable: time-out, 5xx, 429, dropped stream
    ├── BudgetSpentError           the user's or the bot's; carries when it renews
    └── ModelRefusedError          permanent: wrong key, unknown model, bad request
        └── ContextTooLongError    the same request with less material may succeed

Each carries facts, not sentences: the words a person reads stand in ``bot/telegram/texts``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from knowledge.errors import RolecallError


class InvalidSettingError(RolecallError):
    """A setting has a value that cannot be used."""

    def __init__(self, name: str, problem: str, example: str) -> None:
        super().__init__(f"{name}: {problem}. Example: {name}={example}")
        self.name = name
        self.problem = problem
        self.example = example


class DatabaseUnavailableError(RolecallError):
    """The database cannot be opened, or a newer version wrote it."""

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(f"{place}: {detail}")
        self.place = place
        self.detail = detail


class DatabaseAwayError(DatabaseUnavailableError):
    """The database was open and does not answer now: the same may succeed later."""


class AddressInUseError(RolecallError):
    """Another program listens where the chat page should."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port}")
        self.host = host
        self.port = port


class MissingFileError(RolecallError):
    """A path given to a command cannot be read or written; ``detail`` is the system's word."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class EmptyQuestionError(RolecallError):
    """Nothing but white space was asked."""


class TooLongError(RolecallError):
    """A text is longer than can be taken; both lengths in characters."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"{length} characters, at most {limit}")
        self.length = length
        self.limit = limit


class MissingMaterialError(RolecallError):
    """A fit or a letter was asked for before the user gave what it needs."""

    def __init__(self, missing: Literal["resume", "posting"]) -> None:
        super().__init__(missing)
        self.missing: Literal["resume", "posting"] = missing


class UnknownPostingError(RolecallError):
    """A fit or a letter was asked for a posting that the user names and never sent."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoRequirementsError(RolecallError):
    """The posting names nothing that a résumé could be held against."""


class NotFoundError(RolecallError):
    """There is no such thing, or it belongs to someone else."""


class ModelError(RolecallError):
    """The language model gave no usable completion."""


class ModelUnavailableError(ModelError):
    """Time-out, overload, dropped stream: the same request may succeed later."""

    def __init__(self, detail: str, retry_after_s: float | None = None) -> None:
        super().__init__(detail)
        self.retry_after_s = retry_after_s


class BudgetSpentError(ModelError):
    """The budget for the language model is spent until it renews."""

    def __init__(self, whose: Literal["user", "bot"], renews_at: datetime) -> None:
        super().__init__(f"the budget of the {whose} renews at {renews_at:%Y-%m-%d %H:%M} UTC")
        self.whose: Literal["user", "bot"] = whose
        self.renews_at = renews_at


class ModelRefusedError(ModelError):
    """Wrong key, unknown model, refused request: repeating it cannot help."""


class ContextTooLongError(ModelRefusedError):
    """The request is longer than the model can read: ask again with less material."""
