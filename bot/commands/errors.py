"""Errors that only an operator at a terminal meets, in words; all others are the chat's."""

from __future__ import annotations

from bot.errors import EmptyQuestionError, NotFoundError
from bot.storage.errors import NotEmptyError, RowsMissingError
from bot.telegram.texts.errors import sentence_for
from knowledge.errors import EmptyFileError, RolecallError


class SwappedFilesError(RolecallError):
    """The résumé reads like a posting, and the posting like a résumé."""

    def __init__(self, resume: str, posting: str) -> None:
        super().__init__(f"{resume}, {posting}")
        self.resume = resume
        self.posting = posting


class StdinTwiceError(RolecallError):
    """Résumé and posting cannot both come from stdin."""


class CheckoutMissingError(RolecallError):
    """Evals and benchmarks are not part of an installed package; carries where they would be."""


class UnknownEvalError(NotFoundError):
    """There is no eval of this name; carries the names there are."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class NotAddedError(RolecallError):
    """Nothing of what was given could be opened; carries what and why."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class UnknownTurnError(NotFoundError):
    """The queue holds no such turn that could be tried again."""


class UnknownSourceError(NotFoundError):
    """The library has no source with this id."""


class UnknownCodeError(NotFoundError):
    """No occupation of the library has this code."""

    def __init__(self, taxonomy: str, code: str) -> None:
        super().__init__(code)
        self.taxonomy = taxonomy
        self.code = code


def terminal_sentence(error: RolecallError) -> str:
    """Say in one line what happened and what to do now."""
    match error:
        case EmptyFileError():
            return f"{error.file_name} is empty; give a file with text in it."
        case EmptyQuestionError():
            return "Nothing was asked; write the question between quotes."
        case SwappedFilesError():
            return (
                f"{error.resume} reads like a posting and {error.posting} like a résumé; "
                "swap --resume and --posting."
            )
        case StdinTwiceError():
            return "Only one of --resume and --posting can be - (stdin); give the other as a file."
        case UnknownTurnError():
            return f"The queue has no {error}; `rolecall queue list` shows the ids."
        case _:
            return (
                _about_knowledge(error)
                or _about_evals(error)
                or _about_moving(error)
                or " ".join(sentence_for(error, "en").split())
            )


def _about_knowledge(error: RolecallError) -> str:
    match error:
        case NotAddedError():
            return f"Nothing was added: {error.place}: {error.reason}."
        case UnknownSourceError():
            return f"The library has no source {error}; `rolecall knowledge list` shows the ids."
        case UnknownCodeError():
            return (
                f"No {error.taxonomy} occupation of the library has the code {error.code}; "
                "add the taxonomy first, or correct the code."
            )
        case _:
            return ""


def _about_evals(error: RolecallError) -> str:
    match error:
        case CheckoutMissingError():
            return (
                f"There are no evals at {error}: they come with a checkout of the repository, "
                "not with the installed package. Clone it and install with `pip install -e .`."
            )
        case UnknownEvalError():
            return f"There is no eval {error.name}; there are: {error.known}."
        case _:
            return ""


def _about_moving(error: RolecallError) -> str:
    match error:
        case NotEmptyError():
            return (
                f"The other database holds rows already ({error.table}: {error.rows}); "
                "nothing was moved. Give one that is empty."
            )
        case RowsMissingError():
            return (
                f"Only {error.arrived} of {error.expected} rows arrived, so nothing was moved. "
                "Stop every Rolecall that writes to either database, and try again."
            )
        case _:
            return ""
