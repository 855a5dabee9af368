"""Whatever a bot renders correctly comes back as it was meant."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.parsing.entities import (
    Entity,
    EntityKind,
    FormattedText,
    MarkupError,
    utf16_length,
)
from bot.playground.parsing.html import parse_html
from bot.playground.parsing.legacy_markdown import parse_legacy_markdown
from bot.playground.parsing.markdown import parse_markdown

_HTML: dict[EntityKind, tuple[str, str]] = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "text_link": ('<a href="https://example.com/">', "</a>"),
}
_MARKDOWN: dict[EntityKind, tuple[str, str]] = {
    "bold": ("*", "*"),
    "strikethrough": ("~", "~"),
    "spoiler": ("||", "||"),
    "text_link": ("[", "](https://example.com/)"),
}
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def _nested(kinds: list[EntityKind]) -> st.SearchStrategy[list[tuple[EntityKind | None, str]]]:
    return st.lists(st.tuples(st.sampled_from([None, *kinds]), _WORDS), max_size=8)


def _rendered(
    pieces: list[tuple[EntityKind | None, str]],
    marks: dict[EntityKind, tuple[str, str]],
    escape: Callable[[str], str],
) -> tuple[str, FormattedText]:
    """Markup in which each piece is nested in the ones before it, and what it means."""
    head = tail = text = ""
    begun: list[tuple[EntityKind, int]] = []
    for kind, words in pieces:
        if kind and all(kind != other for other, _ in begun):
            begun.append((kind, utf16_length(text)))
            head += marks[kind][0]
            tail = marks[kind][1] + tail
        text += words
        head += escape(words)
    units = utf16_length(text)
    entities = [
        Entity(kind, at, units - at, "https://example.com/" if kind == "text_link" else "")
        for kind, at in begun
        if units > at
    ]
    return head + tail, FormattedText(text, tuple(entities))


def _as_set(formatted: FormattedText) -> tuple[str, set[Entity]]:
    return formatted.text, set(formatted.entities)


@given(_nested(list(_HTML)))
def test_rendered_html_is_parsed_back(pieces: list[tuple[EntityKind | None, str]]) -> None:
    markup, meant = _rendered(pieces, _HTML, html.escape)

    # html.escape writes &#x27; for the apostrophe: numeric references come back too.
    assert _as_set(parse_html(markup)) == _as_set(meant)


@given(_nested(list(_MARKDOWN)))
def test_rendered_markdown_is_parsed_back(pieces: list[tuple[EntityKind | None, str]]) -> None:
    def escape(words: str) -> str:
        return re.sub(r"([_*\[\]()~`>#+\-=|{}.!\\])", r"\\\1", words)

    markup, meant = _rendered(pieces, _MARKDOWN, escape)

    assert _as_set(parse_markdown(markup)) == _as_set(meant)


@pytest.mark.parametrize("parse", [parse_html, parse_markdown, parse_legacy_markdown])
@given(st.text(st.sampled_from(list("ab <>/=\"'&;#x\\_*`~|[]()>!\n\r1😀é"))))
def test_any_text_is_parsed_or_refused(parse: Callable[[str], FormattedText], markup: str) -> None:
    try:
        parsed = parse(markup)
    except MarkupError:
        return

    assert all(e.length > 0 and e.end <= utf16_length(parsed.text) for e in parsed.entities)
