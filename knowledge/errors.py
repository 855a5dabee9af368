"""Errors of the library and its readers, and the root of every error a user may see.

Each carries facts, not sentences: the words a person reads stand in ``bot/telegram/texts``.
The whole tree is drawn in ``bot/errors.py``.
"""

from __future__ import annotations


class RolecallError(Exception):
    """The root of every error that ends in a sentence for a person instead of a trace."""


class KnowledgeError(RolecallError):
    """Something is wrong with a file, a source or the library itself."""


class UnreadableFileError(KnowledgeError):
    """A file cannot become a document; the file is skipped, nothing else is affected."""

    def __init__(self, file_name: str, detail: str = "") -> None:
        super().__init__(f"{file_name}: {detail}" if detail else file_name)
        self.file_name = file_name
        self.detail = detail


class EmptyFileError(UnreadableFileError):
    """The file has no bytes, or only white space."""


class BrokenFileError(UnreadableFileError):
    """The content claims a format that its parser refuses."""


class EncryptedFileError(UnreadableFileError):
    """The file opens only with a password."""


class UnsupportedFileError(UnreadableFileError):
    """The content is of a type that no reader takes; ``detail`` names the type."""


class PictureFileError(UnsupportedFileError):
    """The content is a picture, and no text can be read from it."""


class NoTextError(UnreadableFileError):
    """The file is sound but shows no text (a scan, an empty page)."""


class FileTooLargeError(UnreadableFileError):
    """The file, or what it unpacks to, is above the limit; ``detail`` names the limit."""


class ReadingTimeoutError(UnreadableFileError):
    """The reader was stopped at its deadline or its memory limit."""


class InvalidRoleFileError(KnowledgeError):
    """A role file breaks the format; carries the path and what is wrong."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class LibraryUnavailableError(KnowledgeError):
    """The vector store or the embedder does not answer; try again later."""


class LibraryBusyError(KnowledgeError):
    """Another process writes to the library, usually the running bot."""


class UnknownPassageError(KnowledgeError):
    """There is no such passage, or it belongs to someone else."""
