"""The one parser of links: what it takes apart is checked, and the same parts are dialled.

Two parsers that disagree on where a host ends are how a check is walked around, so nothing else
here looks at a link as text. It takes less than a browser does: what is doubtful is refused.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urljoin

import idna

from knowledge.errors import RefusedLinkError
from knowledge.fetching.addresses import is_public

Scheme = Literal["http", "https"]

_LONGEST = 2_048
_PORTS: dict[Scheme, int] = {"http": 80, "https": 443}
_PARTS = re.compile(r"(https?)://([^/?#]*)([^#]*)(?:#.*)?", re.IGNORECASE)
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ud800-\udfff<>\"`{}|^]")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)")
_LOCAL_ENDINGS = frozenset(
    {"local", "localhost", "localdomain", "internal", "intranet", "lan", "home", "corp", "private"}
    | {"arpa", "onion", "test", "invalid"}
)
"""Names that no public resolver answers (RFC 6761, RFC 6762) or that networks use inside."""
_PATH_SAFE = "/?:@!$&'()*+,;=-._~%[]"


@dataclass(frozen=True, slots=True)
class Link:
    """A web address in parts; ``host`` is in ASCII, an IPv6 address without its brackets."""

    scheme: Scheme
    host: str
    port: int
    target: str
    """Path and query, in ASCII, beginning with a slash."""

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    @property
    def origin(self) -> str:
        """Give the link without its path."""
        return str(self)[: -len(self.target)]

    def at(self, target: str) -> Link:
        """Give another page of the same site."""
        return Link(self.scheme, self.host, self.port, target)


def parse_link(text: str) -> Link:
    """Take a link apart.

    Raises: RefusedLinkError for anything but a plain http or https address of a public host on
    port 80 or 443; ``detail`` says which part.
    """
    text = text.strip(" \t\r\n")
    if len(text) > _LONGEST:
        raise RefusedLinkError(text[:80], "too long")
    found = _PARTS.fullmatch(text)
    if found is None:
        raise RefusedLinkError(text, "no web address")
    if _UNSAFE.search(text):
        raise RefusedLinkError(text, "characters that no web address has")
    scheme: Scheme = "https" if found[1].lower() == "https" else "http"
    host, port = _host_and_port(found[2], scheme, text)
    path = found[3] if found[3].startswith("/") else f"/{found[3]}"
    return Link(scheme, host, port, quote(path, safe=_PATH_SAFE))


def follow(link: Link, location: str) -> Link:
    """Give the link that a redirect leads to; raises as ``parse_link``."""
    if _UNSAFE.search(location) or "\\" in location:
        raise RefusedLinkError(location[:80], "redirect")
    try:
        joined = urljoin(str(link), location)
    except ValueError as error:
        raise RefusedLinkError(location[:80], "redirect") from error
    return parse_link(joined)


def _host_and_port(authority: str, scheme: Scheme, text: str) -> tuple[str, int]:
    if "@" in authority:
        raise RefusedLinkError(text, "a user name in it")
    if authority.startswith("["):
        host, closed, rest = authority[1:].partition("]")
        host = _ipv6(host if closed else "", text)
    else:
        host, colon, rest = authority.partition(":")
        host, rest = _name(host, text), colon + rest
    return host, _port(rest, scheme, text)


def _port(rest: str, scheme: Scheme, text: str) -> int:
    if rest in {"", ":"}:
        return _PORTS[scheme]
    port = rest.removeprefix(":")
    if not rest.startswith(":") or port not in {"80", "443"}:
        raise RefusedLinkError(text, "port")
    return int(port)


def _ipv6(host: str, text: str) -> str:
    try:
        address = str(ipaddress.IPv6Address(host))
    except ValueError as error:
        raise RefusedLinkError(text, "host") from error
    if not is_public(address):
        raise RefusedLinkError(text, "not public")
    return address


def _name(host: str, text: str) -> str:
    """Give a host in ASCII; a number in any disguise must be a plain public address."""
    try:
        name = idna.encode(host, uts46=True).decode("ascii") if not host.isascii() else host
    except (idna.IDNAError, UnicodeError) as error:
        raise RefusedLinkError(text, "host") from error
    name = name.lower().removesuffix(".")
    labels = name.split(".")
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise RefusedLinkError(text, "host")
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4(name, text)
    if len(labels) < 2 or labels[-1] in _LOCAL_ENDINGS:
        raise RefusedLinkError(text, "not public")
    return name


def _ipv4(name: str, text: str) -> str:
    """Take four plain numbers; octal, hexadecimal, short and whole numbers mean other addresses."""
    try:
        address = str(ipaddress.IPv4Address(name))
    except ValueError as error:
        raise RefusedLinkError(text, "a number for a host") from error
    if not is_public(address):
        raise RefusedLinkError(text, "not public")
    return address
