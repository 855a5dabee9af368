"""The shape of the words about documents: what every language has to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTexts:
    """What is said of a document that was read; ``{names}`` are filled in by the handler."""

    correct_button: str
    correct_how: str
    correct_posting_how: str
    corrected: str
    json_button: str
    json_caption: str
    json_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkErrorTexts:
    """One sentence or two for each way in which a link cannot be read."""

    refused: str
    unreachable: str
    not_found: str
    needs_login: str
    forbidden: str
    not_text: str
    too_large: str
    nothing: str
