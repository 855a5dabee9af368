"""Role files: Markdown with YAML front matter, one role a file (``knowledge/roles/*.md``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from knowledge.details import Level
from knowledge.documents import STARTER_PREFIX, MetadataValue, Source
from knowledge.errors import InvalidRoleFileError

SECTIONS = (
    "What the role is",
    "What one does",
    "Skills and tools",
    "Experience and education",
    "How it is measured",
    "Pay",
    "Ways in and onwards",
    "Related roles",
)
"""The headings of a role file, in this order."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_FENCE = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)


class Occupation(BaseModel):
    """A code of a public taxonomy with the title it has there."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    code: Words
    title: Words


class Pay(BaseModel):
    """Yearly wages of an occupation, with where and when; a percentile not published is absent."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    country: str
    year: int
    soc: str
    occupation: str
    median_usd: int | None = None
    p10_usd: int | None = None
    p90_usd: int | None = None


class RoleFrontMatter(BaseModel):
    """What stands above the text of a role file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Words
    also_known_as: tuple[Words, ...] = ()
    field: Words
    seniority: Level
    esco: Occupation
    onet: Occupation
    pay: Pay | None = None
    sources: tuple[Words, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class RoleFile:
    """A role file, taken apart."""

    source: Source
    front_matter: RoleFrontMatter
    body: str
    """Markdown below the front matter."""


def source_id_of(path: Path) -> str:
    """Give the id that the role of this file has, without opening it."""
    return f"{STARTER_PREFIX}{path.stem}"


def read_role_bytes(path: Path) -> bytes:
    """Give the file as it is on disk.

    Raises ``InvalidRoleFileError`` when it cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidRoleFileError(path.name, f"it cannot be opened ({error.strerror})") from error


def read_role_file(path: Path) -> RoleFile:
    """Take a role file apart.

    Raises ``InvalidRoleFileError`` with the path and what is wrong.
    """
    return _role_file(path.name, *_taken_apart(path.name, read_role_bytes(path)))


def role_file_of(content: bytes, *, name: str) -> RoleFile | None:
    """Take the content of a role file apart; ``None`` when its front matter is of another kind.

    Raises ``InvalidRoleFileError`` with the name and what is wrong.
    """
    header, body = _taken_apart(name, content)
    try:
        keys = _names_and_values(name, header).keys()
    except InvalidRoleFileError:
        return None
    return _role_file(name, header, body) if {"esco", "onet", "seniority"} & keys else None


def _role_file(name: str, header: str, body: str) -> RoleFile:
    try:
        front_matter = RoleFrontMatter.model_validate(_names_and_values(name, header))
    except ValidationError as error:
        raise InvalidRoleFileError(name, _first_problem(error)) from error
    return RoleFile(_source(name, front_matter), front_matter, body)


def _taken_apart(name: str, content: bytes) -> tuple[str, str]:
    """Give the lines between the two rows of dashes, and what stands below them."""
    try:
        text = content.decode("utf-8-sig")  # some editors put a byte order mark first
    except UnicodeDecodeError as error:
        raise InvalidRoleFileError(name, "the file is not UTF-8 text") from error
    parts = _FENCE.split(text.replace("\r\n", "\n"), maxsplit=2)
    if len(parts) == 1 or parts[0].strip():
        raise InvalidRoleFileError(name, "it does not begin with front matter")
    if len(parts) == 2:
        raise InvalidRoleFileError(name, "the front matter has no end")
    return parts[1], parts[2]


def _names_and_values(name: str, header: str) -> dict[str, object]:
    try:
        values = yaml.safe_load(header)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        # ValueError: a date that no calendar has; RecursionError: thousands of brackets
        raise InvalidRoleFileError(name, _yaml_problem(error)) from error
    if values is None:
        raise InvalidRoleFileError(name, "the front matter is empty")
    if not isinstance(values, dict):
        raise InvalidRoleFileError(name, "the front matter is no list of names and values")
    return values


def _yaml_problem(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        line = error.problem_mark.line + 2  # counted from 1, and the dashes are the first
        return f"the front matter is not YAML: line {line}: {error.problem}"
    return f"the front matter is not YAML: {' '.join(str(error).split())}"


def _first_problem(error: ValidationError) -> str:
    problem = error.errors()[0]
    return f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"


def _source(name: str, front_matter: RoleFrontMatter) -> Source:
    metadata: dict[str, MetadataValue] = {
        "field": front_matter.field,
        "seniority": front_matter.seniority,
        "level": front_matter.seniority,
        "also_known_as": "\n".join(front_matter.also_known_as),
        "esco_code": front_matter.esco.code,
        "esco_title": front_matter.esco.title,
        "onet_code": front_matter.onet.code,
        "onet_title": front_matter.onet.title,
        "facts_from": "; ".join(front_matter.sources),
    }
    return Source(
        id=source_id_of(Path(name)),
        kind="role",
        title=front_matter.title,
        origin=name,
        metadata=metadata,
    )
