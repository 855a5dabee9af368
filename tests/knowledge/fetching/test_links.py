from __future__ import annotations

import pytest

from knowledge.errors import RefusedLinkError
from knowledge.fetching.addresses import is_public
from knowledge.fetching.links import follow, parse_link

REFUSED = [
    # not a web address
    "",
    "ftp://jobs.example/a",
    "file:///etc/passwd",
    "gopher://jobs.example/_x",
    "javascript:alert(1)",
    "data:text/html,hello",
    "dict://jobs.example:11111/",
    "jobs.example/a",
    "//jobs.example/a",
    "http:/jobs.example/a",
    "http:jobs.example",
    "https://",
    "https:///a",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/info",
    # ports
    "http://jobs.example:22/",
    "http://jobs.example:8080/",
    "http://jobs.example:0/",
    "http://jobs.example:65616/",
    "http://jobs.example:080/",
    "http://jobs.example:80:22/",
    "http://jobs.example:\uff18\uff10/",
    # who is meant
    "http://jobs.example@127.0.0.1/",
    "http://127.0.0.1@jobs.example/",
    "http://user:secret@jobs.example/",
    "http://jobs.example%2540127.0.0.1/",
    "http://jobs.example\\@127.0.0.1/",
    "http://jobs.example\\.evil.example/",
    "http://127.0.0.1\\.jobs.example/",
    # line ends and invisible characters
    "http://jobs.example/a\r\nHost: 127.0.0.1",
    "http://jobs.example/a b",
    "http://jobs.example\t/",
    "http://jobs\n.example/",
    "http://jobs.example\x00.evil.example/",
    "http://jobs.example\u2028/",
    "http://jobs.example/\ud800",
    "http://jobs\udfff.example/",
    "http://[0:0:0:0:0:ffff:7f00:1]/",
    "http://[::ffff:0:7f00:1]/",
    "http://instance-data/latest",
    "http://metadata.google.internal/",
    "http://\u2603.example/",
    # machines of ours
    "http://localhost/",
    "http://LOCALHOST./",
    "http://admin.localhost/",
    "http://intranet/",
    "http://printer.local/",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://router.home.arpa/",
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
    "http://168.63.129.16/machine",
    "http://0.0.0.0/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    # numbers in disguise
    "http://2130706433/",
    "http://0x7f000001/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0x7f.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://127.0.0.01/",
    "http://0/",
    "http://93.184.215.14.0x50/",
    "http://\uff11\uff12\uff17.0.0.1/",
    "http://127\u30020\u30020\u30021/",
    "http://\u2460\u2461\u2466.0.0.1/",
    "http://0x7f.1/",
    "http://0x00000000000000007f000001/",
    "http://4294967297/",
    "http://127.0.0.1.:80/",
    "http://127.0.0\u200b.1/",
    "http://local\u00adhost/",
    "http://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3/",
    "http://metadata\uff0egoogle\uff61internal/",
    # IPv6
    "http://[::1]/",
    "http://[0000:0000:0000:0000:0000:0000:0000:0001]/",
    "http://[::1%2525]/",
    "http://[::ffff:0:169.254.169.254]/",
    "http://[2001:470::5efe:127.0.0.1]/",
    "http://[2606:4700::200:5efe:a00:1]/",
    "http://[64:ff9b:1:7f00:1::]/",
    "http://[5f00::1]/",
    "http://[v1.127.0.0.1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:93.184.215.14]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[::127.0.0.1]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::1]/",
    "http://[2001:db8::1]/",
    "http://[::1/",
    "http://::1/",
    "http://[jobs.example]/",
    "http://[2606:4700::1]x/",
    # names that are none
    "http://jobs..example/",
    "http://.jobs.example/",
    "http://jobs.example../",
    "http://-jobs.example/",
    "http://" + "a" * 64 + ".example/",
    "http://jobs.example/" + "a" * 2_100,
    "http://jobs.ex%61mple/",
]


@pytest.mark.parametrize("link", REFUSED)
def test_a_doubtful_link_is_refused(link: str) -> None:
    with pytest.raises(RefusedLinkError):
        parse_link(link)


@pytest.mark.parametrize(
    ("link", "as_dialled"),
    [
        ("https://jobs.example", "https://jobs.example/"),
        (" https://jobs.example/a?b=c#part \n", "https://jobs.example/a?b=c"),
        ("HTTP://Jobs.Example:80/A", "http://jobs.example/A"),
        ("https://jobs.example:443", "https://jobs.example/"),
        ("https://jobs.example:80/", "https://jobs.example:80/"),
        ("https://jobs.example./a", "https://jobs.example/a"),
        ("https://jobs.example?id=1", "https://jobs.example/?id=1"),
        ("https://jobs.example/a@b", "https://jobs.example/a@b"),
        (
            "https://b\u00fccher.example/stellen/k\u00f6ln",
            "https://xn--bcher-kva.example/stellen/k%C3%B6ln",
        ),
        ("https://jobs.example/a%20b", "https://jobs.example/a%20b"),
        ("https://8.8.8.8/", "https://8.8.8.8/"),
        ("https://[2606:4700:4700::1111]/", "https://[2606:4700:4700::1111]/"),
        ("https://[64:ff9b::808:808]/", "https://[64:ff9b::808:808]/"),
        ("https://jobs_board.example/", "https://jobs_board.example/"),
    ],
)
def test_a_plain_link_is_taken_apart(link: str, as_dialled: str) -> None:
    assert str(parse_link(link)) == as_dialled


@pytest.mark.parametrize(
    ("location", "followed"),
    [
        ("/b", "https://jobs.example/b"),
        ("b", "https://jobs.example/x/b"),
        ("?c=d", "https://jobs.example/x/a?c=d"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example/b", "http://other.example/b"),
    ],
)
def test_a_redirect_is_joined_to_where_it_stood(location: str, followed: str) -> None:
    assert str(follow(parse_link("https://jobs.example/x/a"), location)) == followed


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "//localhost/",
        "http://[::1]/",
        "file:///etc/passwd",
        "\\\\127.0.0.1\\x",
        "http://jobs.example@127.0.0.1/",
        "http://jobs.example:22/",
        "http://[",
        "/a\r\nb",
    ],
)
def test_a_redirect_is_checked_like_a_link(location: str) -> None:
    with pytest.raises(RefusedLinkError):
        follow(parse_link("https://jobs.example/a"), location)


@pytest.mark.parametrize("address", ["fe80::1%eth0", "not an address", "", "1.2.3", "192.88.99.1"])
def test_what_is_no_plain_public_address_is_not_public(address: str) -> None:
    assert not is_public(address)
