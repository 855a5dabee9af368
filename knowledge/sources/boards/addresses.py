"""A board's name or address becomes the address of its public API.

``greenhouse:acme``, ``https://jobs.lever.co/acme`` and ``https://acme.workable.com`` are all read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import parse_qs, quote, unquote, urlsplit

BASES: Mapping[str, str] = MappingProxyType(
    {
        "greenhouse": "https://boards-api.greenhouse.io",
        "greenhouse-eu": "https://boards-api.eu.greenhouse.io",
        "lever": "https://api.lever.co",
        "lever-eu": "https://api.eu.lever.co",
        "ashby": "https://api.ashbyhq.com",
        "workable": "https://apply.workable.com",
    }
)
"""Where each board answers."""
_PATHS = {
    "greenhouse": "/v1/boards/{}/jobs?content=true&pay_transparency=true",
    "lever": "/v0/postings/{}?mode=json",
    "ashby": "/posting-api/job-board/{}?includeCompensation=true",
    "workable": "/api/v1/widget/accounts/{}?details=true",
}
_HOSTS = {
    "boards.greenhouse.io": "greenhouse",
    "job-boards.greenhouse.io": "greenhouse",
    "boards.eu.greenhouse.io": "greenhouse-eu",
    "job-boards.eu.greenhouse.io": "greenhouse-eu",
    "jobs.lever.co": "lever",
    "jobs.eu.lever.co": "lever-eu",
    "jobs.ashbyhq.com": "ashby",
    "apply.workable.com": "workable",
}
_NAMED = re.compile(
    r"((?:greenhouse|lever)(?:-eu)?|ashby|workable):([\w.%&' -]{1,100})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class BoardAddress:
    """One organisation's board."""

    board: str
    site: str
    """The organisation's name on the board."""

    @property
    def kind(self) -> str:
        """Give the board without its continent: both answer in the same form."""
        return self.board.removesuffix("-eu")

    @property
    def group(self) -> str:
        """Give what the ids of its postings begin with."""
        return f"{self.kind}:{self.site.lower()}:"

    @property
    def has_pages(self) -> bool:
        """Tell whether its API is asked for a page at a time. Source: Lever's postings API."""
        return self.kind == "lever"

    @property
    def page(self) -> str:
        """Give the address under which people see it."""
        host = next(host for host, board in _HOSTS.items() if board == self.board)
        return f"https://{host}/{quote(self.site, safe='')}"

    def url(self, bases: Mapping[str, str] = BASES) -> str:
        """Give the address of the API that lists all its postings."""
        return bases[self.board] + _PATHS[self.kind].format(quote(self.site, safe=""))


def board_address(name: str) -> BoardAddress | None:
    """Read ``board:site`` or the address of a board's page; ``None`` for anything else.

    The address of a single posting is no board: its page says itself what it is.
    """
    if found := _NAMED.fullmatch(name.strip()):
        return BoardAddress(found[1].lower(), unquote(found[2]))
    address = urlsplit(name.strip())
    if address.scheme not in ("http", "https"):
        return None
    host = (address.hostname or "").removeprefix("www.")
    if host.endswith(".workable.com") and host not in _HOSTS:
        board, path = "workable", [host.partition(".")[0]]
    elif host in _HOSTS:
        board, path = _HOSTS[host], [unquote(part) for part in address.path.split("/") if part]
    else:
        return None
    if path[:2] == ["embed", "job_board"]:
        path = parse_qs(address.query).get("for", [])
    is_board = len(path) == 1 or (len(path) == 2 and path[1] == "jobs")
    return BoardAddress(board, path[0]) if is_board else None
