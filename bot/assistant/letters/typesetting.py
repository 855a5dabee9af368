"""Setting a page as a PDF: by Typst with the fonts it carries, no network, no system fonts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

import typst

from prompts.cleaning import cleaned


def typeset(template: bytes, name: str, data: Mapping[str, object]) -> bytes:
    """Give the bytes of a tagged PDF; the template reads ``data`` as JSON under ``name``."""
    pdf = typst.compile(
        template,
        format="pdf",
        sys_inputs={name: cleaned(json.dumps(data, ensure_ascii=False))},
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    return bytes(pdf)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
