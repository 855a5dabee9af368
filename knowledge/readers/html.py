"""HTML becomes pieces: the visible text, without scripts, styles, comments and hidden elements.

``page_pieces`` is for pages of the web: it keeps what stands in the main part and leaves menus,
footers and notices out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

from knowledge.readers.html_styles import Ink, PageStyles, hides
from knowledge.readers.pieces import Piece, without_bullet
from knowledge.readers.text import plain_pieces

_UNSEEN = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "iframe", "object", "select"}
    | {"textarea", "datalist", "audio", "video", "canvas", "math"}
)
_VOID = frozenset(
    {"br", "img", "input", "hr", "meta", "link", "area", "base", "col", "embed", "source", "wbr"}
)
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address"}
    | {"ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "form", "figure", "figcaption"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "body", "html", "br", "hr"}
)
_AROUND_TAGS = frozenset({"nav", "footer", "aside", "button", "dialog"})
_AROUND_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "dialog", "alertdialog", "complementary", "search"}
)
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|cookies?|consent|footer|sidebar|breadcrumbs?"
    r"|newsletter|share|social|related|similar|modal|popup|skip|gdpr)(?:$|[\s_-])",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?(?:--!?>|\Z)", re.DOTALL)
_MAX_DEPTH = 500
_LEAST_MAIN = 200
"""Characters; a main part with less is an empty frame that scripts would fill."""

Zone = Literal["main", "article", "plain", "around"]


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    is_hidden: bool
    zone: Zone
    ink: Ink
    is_bold: bool


def html_pieces(text: str) -> list[Piece]:
    """Cut a page into headings, items and paragraphs in the order of the source."""
    return [piece for piece, _ in _zoned(text)]


def page_pieces(text: str) -> list[Piece]:
    """Cut a page of the web, without what stands around its main part."""
    zoned = _zoned(text)
    for zone in ("main", "article"):
        inside = [piece for piece, where in zoned if where == zone]
        if sum(len(piece.text) for piece in inside) >= _LEAST_MAIN:
            return inside
    return [piece for piece, where in zoned if where != "around"]


def _zoned(text: str) -> list[tuple[Piece, Zone]]:
    parser = _Page(PageStyles(text))
    parser.feed(_COMMENT.sub("", text))
    parser.close()
    parser.end_piece()
    return parser.pieces


class _Page(HTMLParser):
    def __init__(self, styles: PageStyles) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[Piece, Zone]] = []
        self._styles = styles
        self._words: list[str] = []
        self._are_bold: list[bool] = []
        self._bottom = _Open("", is_hidden=False, zone="plain", ink=Ink(), is_bold=False)
        self._open: list[_Open] = []
        self._too_deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" and any(element.tag == "h1" for element in self._open):
            self._words.append(" ")  # a name on two lines
        elif tag in _BLOCKS:
            self.end_piece()
        elif tag in {"td", "th"} and self._words:
            self._words.append("\t")
        if tag in _VOID:
            return
        if len(self._open) >= _MAX_DEPTH:
            self._too_deep += 1
            return
        self._open.append(self._opened(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_piece()
        if self._too_deep:
            self._too_deep -= 1
        elif any(element.tag == tag for element in self._open):
            while self._open and self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        around = self._top
        if not around.is_hidden and around.ink.is_seen:
            keeps_lines = any(element.tag == "pre" for element in self._open)
            self._words.append(data if keeps_lines else re.sub(r"\s+", " ", data))
            if data.strip():
                self._are_bold.append(around.is_bold)

    def end_piece(self) -> None:
        """Close the piece that is being read, if it has words."""
        text = "".join(self._words).replace("\r\n", "\n").strip()
        is_bold = bool(self._are_bold) and all(self._are_bold)
        self._words, self._are_bold = [], []
        if "\n" in text:  # only inside <pre>
            self.pieces += [(piece, self._top.zone) for piece in plain_pieces(text)]
        elif text:
            self.pieces.append((self._piece(text, is_bold=is_bold), self._top.zone))

    @property
    def _top(self) -> _Open:
        return self._open[-1] if self._open else self._bottom

    def _opened(self, tag: str, attributes: dict[str, str | None]) -> _Open:
        around = self._top
        style = self._styles.style_of(attributes)
        return _Open(
            tag,
            around.is_hidden or tag in _UNSEEN or hides(attributes, style),
            _zone(tag, attributes, around.zone),
            around.ink.below(style),
            around.is_bold or tag in {"b", "strong"},
        )

    def _piece(self, text: str, *, is_bold: bool) -> Piece:
        names = [element.tag for element in self._open]
        level = next((int(name[1]) for name in names if re.fullmatch(r"h[1-6]", name)), 0)
        bare, has_bullet = without_bullet(text)
        if level:
            return Piece(text, "heading", level)
        if has_bullet or "li" in names:
            return Piece(bare, "item")
        if is_bold and len(text) <= 80 and "\t" not in text and text[-1] not in ".,;":
            return Piece(text, "heading", 4)
        return Piece(text)


def _zone(tag: str, attributes: dict[str, str | None], around: Zone) -> Zone:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    role = attributes.get("role") or ""
    if around == "around" or tag in _AROUND_TAGS or role in _AROUND_ROLES:
        return "around"
    if tag not in {"html", "body", "main", "article"} and _AROUND_NAMES.search(names):
        return "around"
    if around == "plain" and tag == "header":
        return "around"
    if tag == "main" or role == "main":
        return "main"
    return "article" if tag == "article" and around == "plain" else around
