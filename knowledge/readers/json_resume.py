"""A JSON Resume becomes pieces laid out like a résumé, so that people and rules can read it.

Source: https://jsonresume.org/schema; the older ``work[].company`` is taken too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from knowledge.readers.pieces import Piece

_TITLES = {
    "work": "Experience",
    "volunteer": "Volunteering",
    "education": "Education",
    "skills": "Skills",
    "languages": "Languages",
    "certificates": "Certificates",
    "awards": "Awards",
    "publications": "Publications",
    "projects": "Projects",
    "interests": "Interests",
}
_NAMES = ("position", "studyType", "area", "title", "language", "name", "company", "organization")
_NAMES_LAST = ("location", "institution", "awarder", "publisher", "issuer", "fluency", "level")


def json_resume_pieces(text: str) -> list[Piece]:
    """Lay out a JSON Resume; an empty list when the text is another JSON or none."""
    try:
        resume = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if not isinstance(resume, dict) or not {"basics", "work"} & resume.keys():
        return []
    return resume_pieces(resume)


def resume_pieces(resume: Mapping[str, object]) -> list[Piece]:
    """Lay out a résumé in the fields of JSON Resume."""
    pieces = list(_basics(_mapping(resume.get("basics"))))
    for key, title in _TITLES.items():
        entries = [_mapping(entry) for entry in _sequence(resume.get(key))]
        if entries:
            pieces.append(Piece(title, "heading", 2))
            pieces += [piece for entry in entries for piece in _entry(entry)]
    return pieces


def _basics(basics: Mapping[str, object]) -> Iterator[Piece]:
    yield Piece(_text(basics, "name"), "heading", 1)
    yield Piece(_text(basics, "label"))
    location = _mapping(basics.get("location"))
    place = ", ".join(part for key in ("city", "countryCode") if (part := _text(location, key)))
    contact = [_text(basics, "email"), _text(basics, "phone"), place, _text(basics, "url")]
    profiles = [_text(_mapping(profile), "url") for profile in _sequence(basics.get("profiles"))]
    yield Piece(" | ".join(part for part in (*contact, *profiles) if part))
    if summary := _text(basics, "summary"):
        yield Piece("Summary", "heading", 2)
        yield Piece(summary)


def _entry(entry: Mapping[str, object]) -> Iterator[Piece]:
    names = [name for key in (*_NAMES, *_NAMES_LAST) if (name := _text(entry, key))]
    keywords = ", ".join(str(word) for word in _sequence(entry.get("keywords")))
    dates = " - ".join(
        part for key in ("startDate", "endDate") if (part := _text(entry, key))
    ) or _text(entry, "date")
    if _text(entry, "startDate") and not _text(entry, "endDate"):
        dates += " - present"
    if keywords:
        yield Piece(f"{', '.join(names)}: {keywords}")
        return
    is_long = any(entry.get(key) for key in ("highlights", "summary", "startDate"))
    title = (" | " if _text(entry, "position") else ", ").join(dict.fromkeys(names))
    line = f"{title} ({dates})" if dates else title
    yield Piece(line, "heading", 3) if is_long else Piece(line)
    yield Piece(_text(entry, "summary"))
    yield from (Piece(str(item), "item") for item in _sequence(entry.get("highlights")))


def _text(entry: Mapping[str, object], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _sequence(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else []
