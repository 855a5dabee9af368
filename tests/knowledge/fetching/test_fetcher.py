from __future__ import annotations

import gzip
import ssl
import subprocess
import zlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from knowledge.errors import (
    ForbiddenLinkError,
    LinkError,
    LinkNeedsLoginError,
    LinkNotFoundError,
    LinkNotTextError,
    LinkTooLargeError,
    RefusedLinkError,
    UnreachableLinkError,
)
from knowledge.fetching.fetcher import Fetcher
from tests.knowledge.fetching.site import OTHER_PUBLIC, PUBLIC, Site, answer, open_site, redirect
from tests.network_guard import GUARD

PAGE = b"<p>Baker wanted.</p>"


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as opened:
        opened.pages["/a"] = answer(PAGE)
        yield opened


async def test_a_page_is_fetched_from_the_address_that_was_checked(site: Site) -> None:
    page = await site.fetcher().fetch("http://jobs.example/a#top")

    assert (page.data, page.media_type, page.link) == (PAGE, "text/html", "http://jobs.example/a")
    assert set(site.dialled) == {(PUBLIC, 80)}


async def test_the_host_keeps_its_name(site: Site) -> None:
    await site.fetcher().fetch("http://jobs.example/a")

    assert "Host: jobs.example\r\n" in site.requests[-1]
    assert PUBLIC not in site.requests[-1]


async def test_the_bot_says_who_it_is_and_sends_nothing_else(site: Site) -> None:
    await site.fetcher().fetch("http://jobs.example/a")

    names = [line.partition(":")[0] for line in site.requests[-1].split("\r\n")[1:] if line]
    assert names == ["Host", "User-Agent", "Accept", "Accept-Encoding"]
    assert "User-Agent: Rolecall/" in site.requests[-1]


async def test_a_name_is_asked_for_once_a_connection(site: Site) -> None:
    """A second answer to the same question could be another address."""
    site.pages["/robots.txt"] = answer(b"", content_type="text/plain")

    await site.fetcher().fetch("http://jobs.example/a")

    assert len(site.resolved) == len(site.dialled)


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["10.1.2.3"],
        ["169.254.169.254"],
        ["100.64.0.1"],
        ["::1"],
        ["fe80::1%eth0"],
        ["::ffff:10.0.0.1"],
        ["fd00::1"],
        ["2002:a00:1::1"],
        [PUBLIC, "127.0.0.1"],
        ["192.168.0.1", PUBLIC],
    ],
)
async def test_a_name_with_an_address_of_ours_is_refused(site: Site, addresses: list[str]) -> None:
    site.names["jobs.example"] = addresses

    with pytest.raises(RefusedLinkError):
        await site.fetcher().fetch("http://jobs.example/a")

    assert site.dialled == []


async def test_a_name_that_changes_its_mind_between_requests_is_refused(site: Site) -> None:
    site.pages["/a"] = redirect("/b")

    async def rebind(host: str, port: int) -> list[str]:
        site.resolved.append(f"{host}:{port}")
        return [PUBLIC] if len(site.resolved) < 2 else ["127.0.0.1"]

    changing = Fetcher(resolver=rebind, dialler=site.dial)

    with pytest.raises(LinkError):
        await changing.fetch("http://jobs.example/a")
    assert set(site.dialled) == {(PUBLIC, 80)}


async def test_a_host_without_an_address_is_unreachable(site: Site) -> None:
    site.names["gone.example"] = []

    with pytest.raises(UnreachableLinkError):
        await site.fetcher().fetch("http://gone.example/a")


async def test_a_redirect_is_followed_to_its_own_checked_address(site: Site) -> None:
    site.names["other.example"] = [OTHER_PUBLIC]
    site.pages["/old"] = redirect("http://other.example/a", status=301)

    page = await site.fetcher().fetch("http://jobs.example/old")

    assert page.link == "http://other.example/a"
    assert (OTHER_PUBLIC, 80) in site.dialled


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/a",
        "http://localhost/a",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/a",
        "http://2130706433/a",
        "file:///etc/passwd",
        "http://jobs.example:22/a",
        "http://jobs.example@127.0.0.1/a",
        "http://inside.example/a",
    ],
)
async def test_a_redirect_to_a_machine_of_ours_is_refused(site: Site, location: str) -> None:
    site.names["inside.example"] = ["10.0.0.5"]
    site.pages["/a"] = redirect(location)

    with pytest.raises(RefusedLinkError):
        await site.fetcher().fetch("http://jobs.example/a")

    assert {address for address, _ in site.dialled} == {PUBLIC}


async def test_five_redirects_are_followed(site: Site) -> None:
    for number in range(5):
        site.pages[f"/{number}"] = redirect(f"/{number + 1}")
    site.pages["/5"] = answer(PAGE)

    assert (await site.fetcher().fetch("http://jobs.example/0")).data == PAGE


async def test_a_sixth_redirect_is_not_followed(site: Site) -> None:
    for number in range(6):
        site.pages[f"/{number}"] = redirect(f"/{number + 1}")
    site.pages["/6"] = answer(PAGE)

    with pytest.raises(RefusedLinkError):
        await site.fetcher().fetch("http://jobs.example/0")


async def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.pages["/a"] = redirect("/a")

    with pytest.raises(RefusedLinkError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_a_redirect_to_a_login_says_so(site: Site) -> None:
    site.pages["/a"] = redirect("/login?next=/a")

    with pytest.raises(LinkNeedsLoginError):
        await site.fetcher().fetch("http://jobs.example/a")


@pytest.mark.parametrize(
    "link",
    [
        "https://www.linkedin.com/jobs/view/123",
        "https://de.indeed.com/viewjob?jk=1",
        "https://www.glassdoor.com/job-listing/x",
    ],
)
async def test_a_site_for_members_is_not_even_asked(site: Site, link: str) -> None:
    with pytest.raises(LinkNeedsLoginError):
        await site.fetcher().fetch(link)

    assert site.resolved == []


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, LinkNeedsLoginError),
        (403, LinkNeedsLoginError),
        (999, LinkNeedsLoginError),
        (404, LinkNotFoundError),
        (410, LinkNotFoundError),
        (500, UnreachableLinkError),
        (503, UnreachableLinkError),
        (204, UnreachableLinkError),
        (304, UnreachableLinkError),
    ],
)
async def test_each_refusal_of_a_site_has_its_error(
    site: Site, status: int, error: type[LinkError]
) -> None:
    site.pages["/a"] = answer(status=status)

    with pytest.raises(error):
        await site.fetcher().fetch("http://jobs.example/a")


@pytest.mark.parametrize(
    "content_type",
    [
        "image/png",
        "application/pdf",
        "application/octet-stream",
        "video/mp4",
        "multipart/mixed",
        "",
    ],
)
async def test_what_is_no_text_is_refused(site: Site, content_type: str) -> None:
    site.pages["/a"] = answer(b"%PDF-1.7", content_type=content_type)

    with pytest.raises(LinkNotTextError):
        await site.fetcher().fetch("http://jobs.example/a")


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "GZIP", "identity"])
async def test_a_packed_page_is_unpacked(site: Site, encoding: str) -> None:
    packed = {"gzip": gzip.compress(PAGE), "deflate": zlib.compress(PAGE), "identity": PAGE}
    body = packed[encoding.lower().removeprefix("x-")]
    site.pages["/a"] = answer(body, headers={"Content-Encoding": encoding})

    assert (await site.fetcher().fetch("http://jobs.example/a")).data == PAGE


async def test_deflate_without_a_head_is_unpacked(site: Site) -> None:
    packer = zlib.compressobj(wbits=-15)
    body = packer.compress(PAGE) + packer.flush()
    site.pages["/a"] = answer(body, headers={"Content-Encoding": "deflate"})

    assert (await site.fetcher().fetch("http://jobs.example/a")).data == PAGE


async def test_a_packed_bomb_is_stopped_at_the_limit(site: Site) -> None:
    bomb = gzip.compress(b"a" * 50_000_000)
    assert len(bomb) < 100_000
    site.pages["/a"] = answer(bomb, headers={"Content-Encoding": "gzip"})

    with pytest.raises(LinkTooLargeError):
        await site.fetcher().fetch("http://jobs.example/a")


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress"])
async def test_a_packing_that_was_not_asked_for_is_refused(site: Site, encoding: str) -> None:
    site.pages["/a"] = answer(gzip.compress(PAGE), headers={"Content-Encoding": encoding})

    with pytest.raises(LinkNotTextError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_broken_packing_is_no_crash(site: Site) -> None:
    site.pages["/a"] = answer(b"\x1f\x8bnonsense", headers={"Content-Encoding": "gzip"})

    with pytest.raises(UnreachableLinkError):
        await site.fetcher().fetch("http://jobs.example/a")


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
async def test_a_packed_page_that_breaks_off_is_not_taken_for_a_whole_one(
    site: Site, pack: Callable[[bytes], bytes]
) -> None:
    encoding = "gzip" if pack is gzip.compress else "deflate"
    site.pages["/a"] = answer(pack(PAGE)[:-20], headers={"Content-Encoding": encoding})

    with pytest.raises(UnreachableLinkError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_a_page_of_more_than_a_megabyte_is_refused(site: Site) -> None:
    site.pages["/a"] = answer(b"a" * 1_000_001)

    with pytest.raises(LinkTooLargeError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_a_page_without_an_end_is_stopped_at_the_limit(site: Site) -> None:
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    head = b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    site.pages["/a"] = head + chunk * 40

    with pytest.raises(LinkTooLargeError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_a_slow_trickle_ends_at_the_deadline(site: Site) -> None:
    site.pause_s = 0.02

    with pytest.raises(UnreachableLinkError):
        await site.fetcher(deadline_s=0.5).fetch("http://jobs.example/a")


@pytest.mark.parametrize(
    "content",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/9.9\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
        b"",
    ],
)
async def test_what_is_no_http_is_no_crash(site: Site, content: bytes) -> None:
    site.pages["/a"] = content

    with pytest.raises(UnreachableLinkError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_robots_are_obeyed(site: Site) -> None:
    rules = b"User-agent: Rolecall\nDisallow: /a\n"
    site.pages["/robots.txt"] = answer(rules, content_type="text/plain")

    with pytest.raises(ForbiddenLinkError):
        await site.fetcher().fetch("http://jobs.example/a")

    assert len(site.requests) == 1


async def test_robots_are_asked_of_where_a_redirect_leads(site: Site) -> None:
    site.pages["/robots.txt"] = answer(b"User-agent: *\nDisallow: /b", content_type="text/plain")
    site.pages["/a"], site.pages["/b"] = redirect("/b"), answer(PAGE)

    with pytest.raises(ForbiddenLinkError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_a_site_whose_robots_cannot_be_had_is_left_alone(site: Site) -> None:
    site.pages["/robots.txt"] = answer(status=503)

    with pytest.raises(ForbiddenLinkError):
        await site.fetcher().fetch("http://jobs.example/a")


async def test_interfaces_for_programs_are_asked_without_robots(site: Site) -> None:
    await site.fetcher().fetch("http://jobs.example/a", asks_robots=False)

    assert [request.split(" ")[1] for request in site.requests] == ["/a"]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a certificate for jobs.example that signs itself."""
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    made = subprocess.run(  # noqa: S603  # our own words
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-keyout", str(path), "-out", f"{path}.crt", "-subj", "/CN=jobs.example"),
            *("-addext", "subjectAltName=DNS:jobs.example"),
        ],
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    path.write_bytes(path.read_bytes() + Path(f"{path}.crt").read_bytes())
    return path


@pytest.mark.parametrize("host", ["jobs.example", "other.example"])
async def test_tls_is_checked_against_the_name_and_not_the_address(
    certificate: Path, host: str
) -> None:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    client = ssl.create_default_context(cafile=f"{certificate}.crt")
    async with open_site(server) as site:
        site.pages["/a"] = answer(PAGE)
        fetching = site.fetcher(tls=client).fetch(f"https://{host}/a", asks_robots=False)

        if host == "jobs.example":
            assert (await fetching).data == PAGE
        else:
            with pytest.raises(UnreachableLinkError):
                await fetching
        assert site.dialled[0] == (PUBLIC, 443)


async def test_the_guard_sees_a_fetcher_that_leaves_loopback() -> None:
    with GUARD.expecting_attempts() as attempts, pytest.raises(UnreachableLinkError):
        await Fetcher().fetch("http://8.8.8.8/")

    assert any("8.8.8.8" in attempt for attempt in attempts)
