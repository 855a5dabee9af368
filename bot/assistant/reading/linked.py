"""A link becomes a document: through a board's interface where it has one, else from its page."""

from __future__ import annotations

import asyncio

from knowledge.documents import Document
from knowledge.errors import (
    LinkError,
    LinkNeedsLoginError,
    LinkNotTextError,
    NothingOnPageError,
    UnreadableFileError,
    UnsupportedFileError,
)
from knowledge.fetching.boards import BoardJob, board_job, pick_job
from knowledge.fetching.fetcher import Fetcher, Page
from knowledge.fetching.links import parse_link
from knowledge.readers.isolated import IsolatedReader

_LEAST_WORDS = 40
_LONGEST_LOGIN = 150
"""Words; a page with a password field and no more than these is a door, not a posting."""


async def read_link(link: str, *, fetcher: Fetcher, reader: IsolatedReader) -> Document:
    """Read the posting that a link leads to.

    Raises: LinkError and its kinds, each with what the link or the site refuses.
    """
    job = board_job(parse_link(link))
    if job is not None:
        try:
            return await _from_board(job, fetcher, reader)
        except LinkError:
            pass  # the page of the job says itself whether it is gone
    return await _from_page(await fetcher.fetch(link), reader)


async def _from_board(job: BoardJob, fetcher: Fetcher, reader: IsolatedReader) -> Document:
    page = await fetcher.fetch(job.interface, asks_robots=False)
    picked = await asyncio.to_thread(pick_job, page.data, job)
    return await _read(picked, page.link, reader)


async def _from_page(page: Page, reader: IsolatedReader) -> Document:
    is_login = b'type="password"' in page.data or b"type=password" in page.data
    try:
        document = await _read(page.data, page.link, reader)
    except NothingOnPageError as error:
        raise LinkNeedsLoginError(page.link, _host(page.link)) if is_login else error from error
    words = len(document.text.split())
    if is_login and words < _LONGEST_LOGIN:
        raise LinkNeedsLoginError(page.link, _host(page.link))
    if words < _LEAST_WORDS:
        raise NothingOnPageError(page.link, f"{words} words")
    return document


async def _read(data: bytes, link: str, reader: IsolatedReader) -> Document:
    try:
        return await reader.read_page(data, link=link)
    except UnsupportedFileError as error:
        raise LinkNotTextError(link, error.detail) from error
    except UnreadableFileError as error:
        raise NothingOnPageError(link, type(error).__name__) from error


def _host(link: str) -> str:
    return parse_link(link).host
