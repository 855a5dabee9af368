"""A link becomes the page behind it: within a time, a size and a number of redirects.

Every hop goes through the same three doors: ``parse_link`` takes the address apart,
``CheckedNetwork`` opens the connection, ``text_type`` and ``read_body`` take the answer. Nothing of
the environment is used (no proxies), nothing is sent but the request (no cookies, no credentials),
and nothing is kept between two fetches.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from dataclasses import dataclass

import httpcore

from knowledge.errors import (
    ForbiddenLinkError,
    LinkError,
    LinkNeedsLoginError,
    LinkNotFoundError,
    RefusedLinkError,
    UnreachableLinkError,
)
from knowledge.fetching.bodies import ENCODINGS, TEXT_TYPES, read_body, text_type
from knowledge.fetching.dialling import CheckedNetwork, Dialler, Resolver, dial, resolve
from knowledge.fetching.links import Link, follow, parse_link
from knowledge.fetching.robots import may_fetch

NAME = "Rolecall"
_IDENTITY = f"{NAME}/0.1 (career assistant; reads one posting because a person sent its link)"
_DEADLINE_S = 8.0
_PAGE_BYTES = 1_000_000
_ROBOTS_BYTES = 500_000
"""RFC 9309, section 2.5: at least 500 kibibytes."""
_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CLOSED_DOORS = frozenset({401, 403, 407, 429, 451, 999})
"""999 is what LinkedIn answers to a program."""
_LOGIN_PATH = re.compile(
    r"/(?:log-?in|sign-?in|auth(?:wall|enticate|orize)?|sso|checkpoint|uas)(?:[/?.]|$)",
    re.IGNORECASE,
)
_MEMBERS_ONLY = ("linkedin.com", "indeed.com", "glassdoor.com", "glassdoor.de", "xing.com")
"""Sites that show postings to members or browsers alone; asking them would only be refused."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a link led to."""

    link: str
    """Where it was found in the end, after redirects."""
    media_type: str
    data: bytes


class Fetcher:
    """Fetches one page at a time; ``resolver`` and ``dialler`` are what tests replace."""

    def __init__(
        self,
        *,
        resolver: Resolver = resolve,
        dialler: Dialler = dial,
        tls: ssl.SSLContext | None = None,
        deadline_s: float = _DEADLINE_S,
        page_bytes: int = _PAGE_BYTES,
    ) -> None:
        self._network = CheckedNetwork(resolver, dialler)
        self._tls = tls
        self._deadline_s = deadline_s
        self._page_bytes = page_bytes

    async def fetch(self, link: str, *, asks_robots: bool = True) -> Page:
        """Fetch a page; ``asks_robots`` is off only for interfaces made for programs.

        Raises: LinkError and its kinds.
        """
        parsed = parse_link(link)
        if any(f".{parsed.host}".endswith(f".{site}") for site in _MEMBERS_ONLY):
            raise LinkNeedsLoginError(str(parsed), parsed.host)
        try:
            async with asyncio.timeout(self._deadline_s), self._pool() as pool:
                visit = _Visit(pool, asks_robots=asks_robots, page_bytes=self._page_bytes)
                return await visit.follow(parsed)
        except TimeoutError as error:
            raise UnreachableLinkError(link, f"{self._deadline_s:g} s") from error
        except (httpcore.NetworkError, httpcore.TimeoutException, OSError) as error:
            raise UnreachableLinkError(link, type(error).__name__) from error
        except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
            raise UnreachableLinkError(link, "not HTTP") from error

    def _pool(self) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._tls, network_backend=self._network, max_connections=2, retries=0
        )


class _Visit:
    """One fetch with its redirects."""

    def __init__(
        self, pool: httpcore.AsyncConnectionPool, *, asks_robots: bool, page_bytes: int
    ) -> None:
        self._pool = pool
        self._page_bytes = page_bytes
        self._asks_robots = asks_robots
        self._robots: dict[str, str | None] = {}

    async def follow(self, link: Link) -> Page:
        for _ in range(_MOST_REDIRECTS + 1):
            if self._asks_robots and not await self._is_welcome(link):
                raise ForbiddenLinkError(str(link), "robots.txt")
            answer = await self._ask(link, self._page_bytes)
            if isinstance(answer, Page):
                return answer
            if _LOGIN_PATH.search(answer.target) and not _LOGIN_PATH.search(link.target):
                raise LinkNeedsLoginError(str(link), link.host)
            link = answer
        raise RefusedLinkError(str(link), f"more than {_MOST_REDIRECTS} redirects")

    async def _ask(self, link: Link, limit_bytes: int) -> Page | Link:
        """Give the page at a link, or the link that it points on to."""
        url = httpcore.URL(
            scheme=link.scheme.encode(),
            host=link.host.encode(),
            port=link.port,
            target=link.target.encode(),
        )
        headers = [
            ("Host", link.origin.partition("://")[2]),
            ("User-Agent", _IDENTITY),
            ("Accept", ", ".join(sorted(TEXT_TYPES))),
            ("Accept-Encoding", ENCODINGS),
        ]
        async with self._pool.stream("GET", url, headers=headers) as response:
            found = {
                name.decode("latin-1").lower(): value.decode("latin-1")
                for name, value in response.headers
            }
            if response.status in _REDIRECTS and "location" in found:
                return follow(link, found["location"])
            _refuse_status(response.status, link)
            media_type = text_type(found.get("content-type", ""), str(link))
            body = await read_body(
                response.aiter_stream(),
                encoding=found.get("content-encoding", ""),
                limit_bytes=limit_bytes,
                link=str(link),
            )
            return Page(str(link), media_type, body)

    async def _is_welcome(self, link: Link) -> bool:
        if link.origin not in self._robots:
            self._robots[link.origin] = await self._robots_of(link.at("/robots.txt"))
        robots = self._robots[link.origin]
        return robots is not None and may_fetch(robots, link.target, name=NAME)

    async def _robots_of(self, link: Link) -> str | None:
        """Give a site's rules: none when it has no such file, ``None`` when it cannot tell.

        Source: RFC 9309, section 2.3.1: not found allows all, a failing server nothing.
        """
        origin = link.origin
        try:
            for _ in range(_MOST_REDIRECTS + 1):
                answer = await self._ask(link, _ROBOTS_BYTES)
                if isinstance(answer, Page):
                    is_plain = answer.media_type == "text/plain"
                    return answer.data.decode("utf-8", errors="replace") if is_plain else ""
                link = answer
        except (UnreachableLinkError, RefusedLinkError) as error:
            if link.origin != origin:  # where a redirect led says nothing about this site
                return ""
            if error.detail.isdecimal():
                return None
            raise
        except LinkError:
            return ""
        return ""


def _refuse_status(status: int, link: Link) -> None:
    if status in _CLOSED_DOORS:
        raise LinkNeedsLoginError(str(link), link.host)
    if 400 <= status < 500:
        raise LinkNotFoundError(str(link), str(status))
    if status != 200:
        raise UnreachableLinkError(str(link), str(status))
