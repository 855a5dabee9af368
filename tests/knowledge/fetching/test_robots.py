from __future__ import annotations

import pytest

from knowledge.fetching.robots import may_fetch

GROUPS = """
# a comment
User-agent: OtherBot
User-agent: Rolecall
Disallow: /private   # for members
Allow: /private/jobs
Disallow: /*.pdf$
Disallow: /search*sort=

User-agent: *
Disallow: /
"""


@pytest.mark.parametrize(
    ("target", "may"),
    [
        ("/", True),
        ("/jobs/1", True),
        ("/private/members", False),
        ("/private/jobs/1", True),
        ("/private", False),
        ("/cv.pdf", False),
        ("/cv.pdf?x=1", True),
        ("/search?q=a&sort=b", False),
        ("/search?q=a", True),
    ],
)
def test_the_longest_rule_of_our_own_group_decides(target: str, may: bool) -> None:
    assert may_fetch(GROUPS, target, name="Rolecall") is may


@pytest.mark.parametrize(
    ("robots", "may"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("user-agent: ROLECALL\ndisallow: /a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", True),
        ("User-agent: Rolecaller\nDisallow: /", True),
        ("Disallow: /", True),
        ("<html>not found</html>", True),
        ("User-agent: *\nDisallow: /" + "*a" * 400 + "$", True),
    ],
)
def test_odd_files_are_read_as_the_standard_says(robots: str, may: bool) -> None:
    assert may_fetch(robots, "/a", name="Rolecall") is may
