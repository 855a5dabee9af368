"""Errors that only an operator at a terminal meets, in words; all others are the chat's."""

from __future__ import annotations

from bot.errors import EmptyQuestionError, NotFoundError
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


class UnknownSourceError(NotFoundError):
    """The library has no source with this id."""


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
        case UnknownSourceError():
            return f"The library has no source {error}; `rolecall knowledge list` shows the ids."
        case _:
            return " ".join(sentence_for(error, "en").split())
