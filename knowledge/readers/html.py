"""HTML becomes pieces: the visible text, without scripts, styles, comments and hidden elements."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from knowledge.readers.pieces import Piece, without_bullet

_UNSEEN = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "iframe", "object", "select"}
)
_VOID = frozenset(
    {"br", "img", "input", "hr", "meta", "link", "area", "base", "col", "embed", "source", "wbr"}
)
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address"}
    | {"ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "form", "figure", "figcaption"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "body", "html", "br", "hr"}
)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden"
    r"|(?:font-size|opacity)\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_MAX_DEPTH = 500


def html_pieces(text: str) -> list[Piece]:
    """Cut a page into headings, items and paragraphs in the order of the source."""
    parser = _Page()
    parser.feed(text)
    parser.close()
    parser.end_piece()
    return parser.pieces


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._words: list[str] = []
        self._open: list[tuple[str, bool]] = []
        """Open elements, and whether each is hidden."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_piece()
        elif tag in {"td", "th"} and self._words:
            self._words.append("\t")
        if tag not in _VOID and len(self._open) < _MAX_DEPTH:
            self._open.append((tag, _is_hidden(tag, dict(attrs))))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_piece()
        if any(name == tag for name, _ in self._open):
            while self._open and self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not any(is_hidden for _, is_hidden in self._open):
            self._words.append(re.sub(r"\s+", " ", data))

    def end_piece(self) -> None:
        """Close the piece that is being read, if it has words."""
        text = "".join(self._words).strip()
        self._words = []
        if not text:
            return
        names = [name for name, _ in self._open]
        level = next((int(name[1]) for name in names if re.fullmatch(r"h[1-6]", name)), 0)
        bare, has_bullet = without_bullet(text)
        if level:
            self.pieces.append(Piece(text, "heading", level))
        elif has_bullet or "li" in names:
            self.pieces.append(Piece(bare, "item"))
        else:
            self.pieces.append(Piece(text))


def _is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    return (
        tag in _UNSEEN
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(attributes.get("style") or "") is not None
    )
