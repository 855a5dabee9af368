"""What the styles of a Word file say about a paragraph: heading, list item, hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading (\d)$")
_MAX_BASES = 12


@dataclass(frozen=True, slots=True)
class ParagraphKind:
    """``level`` counts from 1 for a heading, else 0."""

    level: int = 0
    is_item: bool = False


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

    def hides(self, run: Element) -> bool:
        """Tell whether the run's character style is hidden text."""
        chain = self._chain(value(run.find(f"{W}rPr/{W}rStyle")))
        return any(is_on(style.find(f"{W}rPr/{W}vanish")) for style in chain)

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        while style_id in self._by_id and len(chain) < _MAX_BASES:
            chain.append(self._by_id[style_id])
            style_id = value(chain[-1].find(f"{W}basedOn"))
        return chain


def _is_list(style: Element) -> bool:
    return value(style.find(f"{W}name")).lower().startswith("list ")
