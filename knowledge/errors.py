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


class LinkError(KnowledgeError):
    """A link leads to no page that can be read; nothing else is affected."""

    def __init__(self, link: str, detail: str = "") -> None:
        super().__init__(f"{link}: {detail}" if detail else link)
        self.link = link
        self.detail = detail


class RefusedLinkError(LinkError):
    """The link is not a plain web address of a public site; it was not followed."""


class UnreachableLinkError(LinkError):
    """The site does not answer, too slowly, or not in HTTP."""


class LinkNotFoundError(LinkError):
    """The site has no such page (any more)."""


class LinkNeedsLoginError(LinkError):
    """The site shows the page to its members alone; ``detail`` names the site."""


class ForbiddenLinkError(LinkError):
    """The site asks programs not to read the page (robots.txt)."""


class LinkNotTextError(LinkError):
    """What the link leads to is not text; ``detail`` names its type."""


class LinkTooLargeError(LinkError):
    """The page is above the limit; ``detail`` names the limit."""


class NothingOnPageError(LinkError):
    """The page came, but shows no text without running its scripts."""


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
