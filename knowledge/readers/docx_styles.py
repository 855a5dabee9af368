"""What the styles of a Word file say about a paragraph: heading, list item, hidden."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading (\d)$")
_MAX_BASES = 12
_SMALLEST_SIZE = 4
"""Half points: text below two points is not read by anyone."""
_NARROWEST_PERCENT = 10
_WHITEST = 244
"""Of 255: a paler text than this is not seen on white."""
_HIGHLIGHTS = {"white": "FFFFFF", "black": "000000", "yellow": "FFFF00", "red": "FF0000"}


@dataclass(frozen=True, slots=True)
class ParagraphKind:
    """``level`` counts from 1 for a heading, else 0."""

    level: int = 0
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, as far as it decides whether anybody sees it."""

    is_hidden: bool
    is_white: bool
    """White, and on no ground of its own: seen only where something around it is shaded."""
    is_tiny: bool


def value(element: Element | None) -> str:
    """Give the ``w:val`` of an element, or an empty string."""
    return "" if element is None else element.get(f"{W}val", "")


def is_on(element: Element | None) -> bool:
    """Tell whether a switch such as ``w:b`` is there and not turned off."""
    return element is not None and value(element) not in {"0", "false", "off", "none"}


class Styles:
    """The paragraph and character styles of a file, each with the styles it is based on."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(f"{W}style")
        self._by_id = {style.get(f"{W}styleId", ""): style for style in styles}
        usual = (s for s in styles if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default"))
        self._usual = next((style.get(f"{W}styleId", "") for style in usual), "")

    def kind_of(self, paragraph: Element) -> ParagraphKind:
        """Tell what a paragraph is by its own properties, else by its style."""
        properties = paragraph.find(f"{W}pPr")
        chain = self._chain(value(paragraph.find(f"{W}pPr/{W}pStyle")))
        for style in chain:
            name = value(style.find(f"{W}name")).lower()
            if name == "title":
                return ParagraphKind(level=1)
            if found := _HEADING.match(name):
                return ParagraphKind(level=int(found[1]))
        for holder in [properties, *(style.find(f"{W}pPr") for style in chain)]:
            if holder is None:
                continue
            outline = value(holder.find(f"{W}outlineLvl"))
            if outline.isdigit() and int(outline) < 9:
                return ParagraphKind(level=int(outline) + 1)
            numbering = holder.find(f"{W}numPr")
            if numbering is not None:
                return ParagraphKind(is_item=value(numbering.find(f"{W}numId")) != "0")
        return ParagraphKind(is_item=any(_is_list(style) for style in chain))

    def look(self, paragraph: Element, run: Element) -> Look:
        """Tell how a run looks: its own properties over its style's, over its paragraph's."""
        own = run.find(f"{W}rPr")
        chains = [
            self._chain(value(run.find(f"{W}rPr/{W}rStyle"))),
            self._chain(value(paragraph.find(f"{W}pPr/{W}pStyle")) or self._usual),
        ]
        styled = [style.find(f"{W}rPr") for chain in chains for style in chain]
        holders = [holder for holder in (own, *styled) if holder is not None]
        switches = ("vanish", "specVanish", "webHidden")
        grounds = [ground for holder in holders if (ground := _ground(holder))]
        text = _first(holders, "color")
        color = "" if text is None else _color(text)
        is_grounded = bool(grounds) and grounds[0] != color
        size = value(_first(holders, "sz"))
        width = value(_first(holders, "w"))
        return Look(
            is_hidden=any(is_on(_first(holders, name)) for name in switches)
            or bool(grounds and color and grounds[0] == color),
            is_white=_is_white(color) and not is_grounded,
            is_tiny=(size.isdigit() and int(size) < _SMALLEST_SIZE)
            or (width.rstrip("%").isdigit() and int(width.rstrip("%")) < _NARROWEST_PERCENT),
        )

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        while style_id in self._by_id and len(chain) < _MAX_BASES:
            chain.append(self._by_id[style_id])
            style_id = value(chain[-1].find(f"{W}basedOn"))
        return chain


def _is_list(style: Element) -> bool:
    return value(style.find(f"{W}name")).lower().startswith("list ")


def _first(holders: Sequence[Element], name: str) -> Element | None:
    found = (holder.find(f"{W}{name}") for holder in holders)
    return next((element for element in found if element is not None), None)


def _ground(properties: Element) -> str:
    """Give the colour behind a run: its shading or its highlight."""
    shading, highlight = properties.find(f"{W}shd"), properties.find(f"{W}highlight")
    if highlight is not None and value(highlight) != "none":
        return _HIGHLIGHTS.get(value(highlight), "HIGHLIGHT")
    fill = "" if shading is None else shading.get(f"{W}fill", "").upper()
    return "" if fill in {"", "AUTO"} else fill


def _color(element: Element) -> str:
    theme = element.get(f"{W}themeColor", "")
    shade = element.get(f"{W}themeShade") or element.get(f"{W}themeTint")
    if theme in {"background1", "light1"} and not shade:
        return "FFFFFF"
    return value(element).upper()


def _is_white(color: str) -> bool:
    is_color = re.fullmatch(r"[0-9A-F]{6}", color) is not None
    return is_color and min(bytes.fromhex(color)) >= _WHITEST
