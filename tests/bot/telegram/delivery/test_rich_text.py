from __future__ import annotations

import pytest

from bot.telegram.delivery.rich_text import (
    bold,
    plain,
    quote,
    with_bullets,
    without_lone_surrogates,
)


def test_markup_in_a_text_stays_text() -> None:
    rich = bold("<b>x</b> & y") + "<a href='http://evil.example'>z</a>"

    assert rich.html == (
        "<b>&lt;b&gt;x&lt;/b&gt; &amp; y</b>&lt;a href='http://evil.example'&gt;z&lt;/a&gt;"
    )


def test_an_empty_run_leaves_no_empty_tag() -> None:
    assert (bold("") + "x" + quote("")).html == "x"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("- one\n- two", "• one\n• two"),
        ("  * nested", "  • nested"),
        ("5 - 3 = 2", "5 - 3 = 2"),
        ("-5 degrees", "-5 degrees"),
        ("a\n-\nb", "a\n-\nb"),
    ],
)
def test_list_marks_become_bullets_and_nothing_else_does(written: str, shown: str) -> None:
    assert with_bullets(written).text == shown


def test_what_no_encoding_can_carry_is_replaced() -> None:
    html = plain("a\ud83db\x00").html

    assert html == "a\N{REPLACEMENT CHARACTER}b"
    assert without_lone_surrogates("👍") == "👍"
