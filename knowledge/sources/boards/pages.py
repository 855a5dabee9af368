"""A board's whole answer: its pages, asked for one after the other and joined.

Greenhouse, Ashby and Workable's widget answer with everything at once; Lever gives pages by
``skip`` and ``limit``, Workable's other interface names the next one. When a page fails, all of it
does: half a board would look like one that shrank.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from knowledge.errors import UnreachableLinkError
from knowledge.fetching.fetcher import Fetcher
from knowledge.sources.boards.addresses import BoardAddress
from knowledge.sources.lookups import JsonObject, objects_at, text_at

_A_PAGE = 100
_MOST_PAGES = 200


async def fetch_board(address: BoardAddress, fetcher: Fetcher) -> bytes:
    """Give one answer with all postings of a board, in the board's own form.

    Raises: LinkError and its kinds.
    """
    first_url = address.url()
    steps = f"&limit={_A_PAGE}&skip=" if address.has_pages else ""
    url = f"{first_url}{steps}0" if steps else first_url
    first: object = None
    postings: dict[str, JsonObject] = {}
    for page in range(1, _MOST_PAGES + 1):
        answer = await _answer(url, fetcher)
        first = answer if first is None else first
        listed = _postings(answer)
        new = {_id(one): one for one in listed if _id(one) not in postings}
        postings |= new
        if steps and len(listed) == _A_PAGE and new:
            url = f"{first_url}{steps}{page * _A_PAGE}"
        elif new and (following := _next_page(answer, url)):
            url = following
        else:
            return _joined(first, list(postings.values()))
    raise UnreachableLinkError(first_url, f"more than {_MOST_PAGES} pages")


async def _answer(url: str, fetcher: Fetcher) -> object:
    page = await fetcher.fetch(url, asks_robots=False)
    try:
        return json.loads(page.data)
    except (ValueError, RecursionError) as error:
        raise UnreachableLinkError(url, "not JSON") from error


def _postings(answer: object) -> list[JsonObject]:
    if isinstance(answer, list):
        return [one for one in answer if isinstance(one, Mapping)]
    return objects_at(answer, "jobs")


def _id(posting: JsonObject) -> str:
    named = text_at(posting, "id") or text_at(posting, "shortcode")
    return named or json.dumps(posting, sort_keys=True)


def _next_page(answer: object, url: str) -> str:
    """Give the address of the next page, which must be of the same host."""
    following = text_at(answer, "paging", "next")
    return following if urlsplit(following).netloc == urlsplit(url).netloc else ""


def _joined(first: object, postings: list[JsonObject]) -> bytes:
    is_listed = isinstance(first, Mapping) and isinstance(first.get("jobs"), list)
    whole = {**first, "jobs": postings} if isinstance(first, Mapping) and is_listed else first
    return json.dumps(postings if isinstance(first, list) else whole, ensure_ascii=False).encode()
