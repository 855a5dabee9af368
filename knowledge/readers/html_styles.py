"""Which elements of a page nobody sees, by their attributes and by the page's own style rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

Attributes = Mapping[str, str | None]

_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style", re.IGNORECASE | re.DOTALL)
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{0,2000})\}")
_SIMPLE = re.compile(r"(?:[\w-]+)?([.#][\w-]+)")
_UNSEEN_CLASSES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"})
_ZERO = r"-?0*(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)"
_HIDING = re.compile(
    rf"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    rf"|(?:^|[;\s])(?:opacity|font-size)\s*:\s*(?:{_ZERO}|0?\.0\d*|[01](?:\.\d+)?p[xt])"
    r"|(?:^|[;\s])(?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}"
    r"|clip\s*:\s*rect\(\s*(?:0|1px)\b|clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0)"
    r"|transform\s*:\s*scale[xy]?\(\s*0(?:\.0+)?\s*[,)]|content-visibility\s*:\s*hidden"
    r"|(?:^|[;\s])color\s*:\s*(?:transparent|(?:rgb|hsl)a\([^)]*,\s*0(?:\.0+)?\s*\))",
    re.IGNORECASE,
)
_NO_ROOM = re.compile(rf"(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*(?:{_ZERO}|1px)", re.IGNORECASE)
_CUT_OFF = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_COLOR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND = re.compile(r"background(?:-color|-image)?\s*:\s*([^;!]+)", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_NAMES = {"white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250)}
_LEAST_CONTRAST = 20
"""Of 255, in the channel that differs most."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours in which text stands, as far as they are known."""

    color: tuple[int, ...] | None = (0, 0, 0)
    ground: tuple[int, ...] | None = (255, 255, 255)

    @property
    def is_seen(self) -> bool:
        """Tell whether the text stands out; unknown colours (pictures, gradients) always do."""
        if self.color is None or self.ground is None:
            return True
        return max(abs(a - b) for a, b in zip(self.color, self.ground, strict=True)) >= (
            _LEAST_CONTRAST
        )

    def below(self, style: str) -> Ink:
        """Give the ink of an element inside this one."""
        color, ground = _COLOR.search(style), _GROUND.findall(style)
        return Ink(
            _parsed(color[1]) if color else self.color,
            _parsed(ground[-1]) if ground else self.ground,
        )


class PageStyles:
    """What a page's ``<style>`` says of classes and ids; only rules of one name are looked at."""

    def __init__(self, html: str) -> None:
        self._by_name: dict[str, str] = {}
        for sheet in _STYLE.findall(html):
            for selectors, style in _RULE.findall(sheet):
                for selector in selectors.split(","):
                    if found := _SIMPLE.fullmatch(selector.strip()):
                        before = self._by_name.get(found[1], "")
                        self._by_name[found[1]] = f"{before};{style}"

    def style_of(self, attributes: Attributes) -> str:
        """Give every declaration that holds for an element, its own last."""
        names = [f".{name}" for name in (attributes.get("class") or "").split()]
        names.append(f"#{attributes.get('id') or ''}")
        rules = [self._by_name[name] for name in names if name in self._by_name]
        color = attributes.get("color")
        rules += [f"color:{color}"] if color else []
        ground = attributes.get("bgcolor")
        rules += [f"background:{ground}"] if ground else []
        return ";".join([*rules, attributes.get("style") or ""])


def hides(attributes: Attributes, style: str) -> bool:
    """Tell whether an element takes itself out of sight."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _UNSEEN_CLASSES & set((attributes.get("class") or "").split()):
        return True
    is_cut = _NO_ROOM.search(style) is not None and _CUT_OFF.search(style) is not None
    return is_cut or _HIDING.search(style) is not None


def _parsed(color: str) -> tuple[int, ...] | None:
    color = color.strip().lower()
    if found := re.match(r"#([0-9a-f]{6})", color):
        return tuple(bytes.fromhex(found[1]))
    if found := re.match(r"#([0-9a-f])([0-9a-f])([0-9a-f])", color):
        return tuple(int(digit * 2, 16) for digit in found.groups())
    if found := _RGB.match(color):
        return tuple(min(255, int(number)) for number in found.groups())
    return _NAMES.get(color.split()[0] if color else "")
