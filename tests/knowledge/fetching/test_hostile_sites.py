"""Sites that answer to do harm: each gets one clear sentence, and nothing of ours is dialled."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from typing import get_args

import pytest

from bot.domain.identity import Language
from bot.telegram.texts.errors import sentence_for
from knowledge.errors import (
    LinkError,
    LinkNotFoundError,
    LinkNotTextError,
    LinkTooLargeError,
    RefusedLinkError,
    UnreachableLinkError,
)
from knowledge.fetching.fetcher import Fetcher
from tests.knowledge.fetching.site import PUBLIC, Site, answer, open_site, redirect

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
_CHUNKED = _HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
_BOMB = gzip.compress(b"a" * 50_000_000)

ANSWERS: dict[str, tuple[bytes, type[LinkError]]] = {
    "chunks without an end": (_CHUNKED + b"10\r\n" + b"a" * 16 + b"\r\n", UnreachableLinkError),
    "chunks beyond the limit": (
        _CHUNKED + (b"ffff\r\n" + b"a" * 65_535 + b"\r\n") * 40,
        LinkTooLargeError,
    ),
    "a chunk of impossible size": (_CHUNKED + b"f" * 40 + b"\r\nabc", UnreachableLinkError),
    "heads without an end": (
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: %s\r\n" % (n, b"a" * 999) for n in range(999)),
        UnreachableLinkError,
    ),
    "a bomb": (answer(_BOMB, headers={"Content-Encoding": "gzip"}), LinkTooLargeError),
    "a bomb in a bomb": (
        answer(gzip.compress(_BOMB), headers={"Content-Encoding": "gzip, gzip"}),
        LinkNotTextError,
    ),
    "less than it says": (_HEAD + b"Content-Length: 999\r\n\r\nshort", UnreachableLinkError),
    "a length below nothing": (_HEAD + b"Content-Length: -5\r\n\r\nshort", UnreachableLinkError),
    "two lengths": (
        _HEAD + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\nshortxx",
        UnreachableLinkError,
    ),
    "a redirect to nowhere": (answer(status=302), UnreachableLinkError),
    "a redirect without a scheme": (redirect("//127.0.0.1/x"), RefusedLinkError),
    "a redirect in octal": (redirect("https://0251.0376.0251.0376/latest"), RefusedLinkError),
    "a redirect to a file": (redirect("file:///etc/passwd"), RefusedLinkError),
    "a redirect to gopher": (redirect("gopher://jobs.example:70/_x"), RefusedLinkError),
    "a redirect to metadata by name": (
        redirect("http://metadata.google.internal/computeMetadata/v1/"),
        RefusedLinkError,
    ),
    "a redirect with a user": (
        redirect("http://jobs.example:443@169.254.169.254/"),
        RefusedLinkError,
    ),
    "an empty redirect": (redirect(""), RefusedLinkError),
    "a redirect to mapped loopback": (redirect("http://[::ffff:127.0.0.1]/"), RefusedLinkError),
    "a redirect to data": (redirect("data:text/html,<h1>Baker</h1>"), RefusedLinkError),
    "a redirect with a line end": (redirect("/b%0d%0aHost:%20127.0.0.1"), LinkNotFoundError),
    "a redirect to a wildcard name": (
        redirect("http://169.254.169.254.nip.example/"),
        RefusedLinkError,
    ),
    "early hints without an end": (
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 5_000,
        UnreachableLinkError,
    ),
    "a head line without an end": (
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 300_000,
        UnreachableLinkError,
    ),
    "bytes of another type": (
        answer(b"PK\x03\x04", content_type="application/zip"),
        LinkNotTextError,
    ),
    "two types": (answer(b"x", content_type="image/png, text/html"), LinkNotTextError),
    "a redirect to a name that turned": (redirect("http://turned.example/"), RefusedLinkError),
}


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as opened:
        opened.names["turned.example"] = ["127.0.0.1"]
        opened.names["169.254.169.254.nip.example"] = ["169.254.169.254"]
        yield opened


@pytest.mark.parametrize("name", ANSWERS)
async def test_a_hostile_answer_gets_one_sentence(site: Site, name: str) -> None:
    content, error = ANSWERS[name]
    site.pages["/a"] = content

    with pytest.raises(error) as raised:
        await site.fetcher(deadline_s=3.0).fetch("http://jobs.example/a")

    sentences = {sentence_for(raised.value, language) for language in get_args(Language)}
    assert len(sentences) == len(get_args(Language))
    assert {address for address, _ in site.dialled} == {PUBLIC}


@pytest.mark.parametrize(
    "addresses",
    [
        [PUBLIC, "10.0.0.1"],
        ["::ffff:10.0.0.1"],
        ["fe80::1%eth0"],
        ["64:ff9b::a00:1"],
        ["2002:a00:1::1"],
        ["2001:0:a00:1::"],
        ["2606:4700::5efe:a00:1"],
        ["::ffff:0:a00:1"],
        ["0x7f.0.0.1"],
        ["127.0.0.1\n"],
        [""],
        ["not-an-address"],
        ["2130706433"],
    ],
)
async def test_a_name_that_resolves_oddly_is_refused(site: Site, addresses: list[str]) -> None:
    site.names["odd.example"] = addresses

    with pytest.raises(RefusedLinkError):
        await site.fetcher().fetch("http://odd.example/a")

    assert site.dialled == []


async def test_a_page_that_sends_on_by_itself_is_not_followed(site: Site) -> None:
    inside = b'<meta http-equiv="refresh" content="0;url=http://169.254.169.254/">'
    site.pages["/a"] = answer(inside)

    page = await site.fetcher().fetch("http://jobs.example/a")

    assert page.data == inside
    assert {address for address, _ in site.dialled} == {PUBLIC}


async def test_rules_that_lead_to_a_machine_of_ours_are_not_asked_there(site: Site) -> None:
    site.pages["/robots.txt"] = redirect("http://169.254.169.254/robots.txt")
    site.pages["/a"] = answer(b"page")

    with pytest.raises(RefusedLinkError):
        await site.fetcher().fetch("http://jobs.example/a")

    assert {address for address, _ in site.dialled} == {PUBLIC}


async def test_a_resolver_that_never_answers_ends_at_the_deadline(site: Site) -> None:
    async def never(_host: str, _port: int) -> list[str]:
        await asyncio.Event().wait()
        return []

    fetcher = Fetcher(resolver=never, dialler=site.dial, deadline_s=0.2)

    with pytest.raises(UnreachableLinkError):
        await fetcher.fetch("http://jobs.example/a")

    assert site.dialled == []


async def test_a_name_of_ours_behind_a_public_one_is_asked_once_a_connection(site: Site) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])

    async def rebinding(_host: str, _port: int) -> list[str]:
        return next(answers, ["127.0.0.1"])

    site.pages["/a"] = answer(b"page")
    fetcher = Fetcher(resolver=rebinding, dialler=site.dial)

    with pytest.raises(RefusedLinkError):
        await fetcher.fetch("http://jobs.example/a")

    assert {address for address, _ in site.dialled} == {PUBLIC}
