"""The archive that LinkedIn gives its members of their own data becomes a résumé.

Members get it under Settings, Data privacy, "Get a copy of your data"; its tables are CSV with one
row a position, course of study or skill.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from zipfile import ZipFile

from knowledge.readers.archives import opened, part
from knowledge.readers.encoding import decode
from knowledge.readers.json_resume import resume_pieces
from knowledge.readers.pieces import Piece

_FILES = frozenset({"Profile.csv", "Positions.csv"})
_MOST_ROWS = 500
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

Row = Mapping[str, str]


def is_linkedin(names: Sequence[str]) -> bool:
    """Tell the archive by the files in it."""
    return bool(_FILES & {PurePosixPath(name).name for name in names})


def linkedin_pieces(data: bytes, *, file_name: str) -> list[Piece]:
    """Read the archive.

    Raises: BrokenFileError, EncryptedFileError, FileTooLargeError.
    """
    with opened(data, file_name=file_name, kind="ZIP") as archive:
        tables = _Tables(archive, file_name)
        return resume_pieces(
            {
                "basics": _basics(tables),
                "work": [_work(row) for row in tables.rows("Positions.csv")],
                "volunteer": [_volunteer(row) for row in tables.rows("Volunteering.csv")],
                "education": [_education(row) for row in tables.rows("Education.csv")],
                "skills": _skills(tables),
                "languages": [
                    {"language": row.get("Name", ""), "fluency": row.get("Proficiency", "")}
                    for row in tables.rows("Languages.csv")
                ],
                "certificates": [_certificate(row) for row in tables.rows("Certifications.csv")],
                "projects": [_project(row) for row in tables.rows("Projects.csv")],
            }
        )


class _Tables:
    def __init__(self, archive: ZipFile, file_name: str) -> None:
        self._archive = archive
        self._file_name = file_name
        self._names = {PurePosixPath(name).name: name for name in archive.namelist()}

    def rows(self, name: str) -> list[Row]:
        """Give the rows of a table by their column names; none when there is no such table."""
        if name not in self._names:
            return []
        content = part(self._archive, self._names[name], file_name=self._file_name)
        table = csv.DictReader(io.StringIO(decode(content or b""), newline=""))
        try:
            return [_cleaned(row) for row, _ in zip(table, range(_MOST_ROWS), strict=False)]
        except csv.Error as error:
            raise ValueError(name) from error


def _cleaned(row: Mapping[str | None, object]) -> Row:
    return {
        name.strip(): value.strip()
        for name, value in row.items()
        if isinstance(name, str) and isinstance(value, str)
    }


def _basics(tables: _Tables) -> dict[str, object]:
    profile = next(iter(tables.rows("Profile.csv")), {})
    emails = tables.rows("Email Addresses.csv")
    primary = [row for row in emails if row.get("Primary", "").lower() == "yes"] or emails
    phones = tables.rows("PhoneNumbers.csv")
    return {
        "name": f"{profile.get('First Name', '')} {profile.get('Last Name', '')}".strip(),
        "label": profile.get("Headline", ""),
        "summary": profile.get("Summary", ""),
        "email": next((row.get("Email Address", "") for row in primary), ""),
        "phone": next((row.get("Number", "") for row in phones), ""),
        "location": {"city": profile.get("Geo Location") or profile.get("Address", "")},
    }


def _work(row: Row) -> dict[str, object]:
    lines = [line.strip() for line in row.get("Description", "").splitlines() if line.strip()]
    return {
        "name": row.get("Company Name", ""),
        "position": row.get("Title", ""),
        "location": row.get("Location", ""),
        "startDate": _date(row.get("Started On", "")),
        "endDate": _date(row.get("Finished On", "")),
        "highlights": lines,
    }


def _volunteer(row: Row) -> dict[str, object]:
    return {
        "organization": row.get("Company Name", ""),
        "position": row.get("Role", ""),
        "startDate": _date(row.get("Started On", "")),
        "endDate": _date(row.get("Finished On", "")),
        "summary": row.get("Description", ""),
    }


def _education(row: Row) -> dict[str, object]:
    return {
        "institution": row.get("School Name", ""),
        "studyType": row.get("Degree Name", ""),
        "startDate": _date(row.get("Start Date", "")),
        "endDate": _date(row.get("End Date", "")),
        "summary": row.get("Notes", ""),
    }


def _skills(tables: _Tables) -> list[dict[str, object]]:
    names = [row.get("Name", "") for row in tables.rows("Skills.csv")]
    return [{"name": name} for name in names if name]


def _certificate(row: Row) -> dict[str, object]:
    return {
        "name": row.get("Name", ""),
        "issuer": row.get("Authority", ""),
        "date": _date(row.get("Started On", "")),
    }


def _project(row: Row) -> dict[str, object]:
    return {
        "name": row.get("Title", ""),
        "summary": row.get("Description", ""),
        "startDate": _date(row.get("Started On", "")),
        "endDate": _date(row.get("Finished On", "")),
    }


def _date(text: str) -> str:
    """Make ``2021-03`` of ``Mar 2021``; anything else stays."""
    month, _, year = text.partition(" ")
    known = list(_matching(month))
    return f"{year}-{known[0]:02}" if known and year.isdigit() else text


def _matching(month: str) -> Iterator[int]:
    return (number for number, name in enumerate(_MONTHS, 1) if month.lower()[:3] == name)
