from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import InvalidRoleFileError
from knowledge.sources.roles import read_role_file, source_id_of

SOUND = """\
---
title: Glassblower
also_known_as: [Glass Artist, Glass Maker]
field: Construction and trades
seniority: any
esco: {code: "7315.1", title: glass blower}
onet: {code: "51-9195.04", title: Glass Blowers}
pay: {country: US, year: 2025, soc: "51-9195", occupation: Glass Blowers, median_usd: 41000}
sources:
  - ESCO v1.2, occupation 7315.1
  - O*NET 29.3, 51-9195.04
---

# Glassblower

## What the role is

A glassblower shapes molten glass.
"""


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "glassblower.md"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problem_of(folder: Path, content: str | bytes) -> str:
    with pytest.raises(InvalidRoleFileError) as caught:
        read_role_file(write(folder, content))
    assert caught.value.path == "glassblower.md"
    return caught.value.problem


def test_a_sound_file_becomes_a_source_with_its_facts(tmp_path: Path) -> None:
    role = read_role_file(write(tmp_path, SOUND))

    assert (role.source.id, role.source.kind, role.source.title, role.source.origin) == (
        "role:glassblower",
        "role",
        "Glassblower",
        "glassblower.md",
    )
    assert role.source.owner is None
    assert role.source.metadata == {
        "field": "Construction and trades",
        "seniority": "any",
        "level": "any",
        "also_known_as": "Glass Artist\nGlass Maker",
        "esco_code": "7315.1",
        "esco_title": "glass blower",
        "onet_code": "51-9195.04",
        "onet_title": "Glass Blowers",
        "facts_from": "ESCO v1.2, occupation 7315.1; O*NET 29.3, 51-9195.04",
    }
    assert role.body.strip().startswith("# Glassblower")
    assert role.front_matter.pay is not None
    assert role.front_matter.pay.median_usd == 41000


def test_the_id_is_known_without_the_file() -> None:
    assert source_id_of(Path("anywhere/glassblower.md")) == "role:glassblower"


@pytest.mark.parametrize(
    "content",
    [
        SOUND.replace("\n", "\r\n"),
        "\ufeff" + SOUND,
        "\n\n" + SOUND,
        SOUND + "\n---\n\nA rule in the text.\n",
    ],
    ids=["windows line ends", "byte order mark", "empty lines first", "a rule"],
)
def test_what_editors_do_to_a_file_is_no_fault(tmp_path: Path, content: str) -> None:
    assert read_role_file(write(tmp_path, content)).source.title == "Glassblower"


def test_dashes_inside_a_value_do_not_end_the_front_matter(tmp_path: Path) -> None:
    content = SOUND.replace("field: Construction and trades", 'field: "Trades ---"\n# a ---')

    assert read_role_file(write(tmp_path, content)).front_matter.field == "Trades ---"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "it does not begin with front matter"),
        ("   \n", "it does not begin with front matter"),
        ("# Glassblower\n\nNo front matter.\n", "it does not begin with front matter"),
        ("Words.\n" + SOUND, "it does not begin with front matter"),
        ("---\ntitle: Glassblower\n", "the front matter has no end"),
        ("---\n---\n# Empty\n", "the front matter is empty"),
        ("---\n- a\n- list\n---\n", "the front matter is no list of names and values"),
        ("---\njust words\n---\n", "the front matter is no list of names and values"),
        (b"---\ntitle: Caf\xe9\n---\n", "the file is not UTF-8 text"),
        (SOUND.encode("utf-16"), "the file is not UTF-8 text"),
    ],
)
def test_a_file_without_sound_front_matter_is_refused(
    tmp_path: Path, content: str | bytes, problem: str
) -> None:
    assert problem_of(tmp_path, content) == problem


@pytest.mark.parametrize(
    "broken",
    [
        SOUND.replace("[Glass Artist", "[[Glass Artist"),
        SOUND.replace("title: Glassblower", "title: Glass: blower"),
        SOUND.replace("title: Glassblower", "title: \x07bell"),
        SOUND.replace("title: Glassblower", "title: !!python/object:os.system x"),
        SOUND.replace("title: Glassblower", "title: *nobody"),
        SOUND.replace("title: Glassblower", "title: 2025-13-45"),
        SOUND.replace("title: Glassblower", f"title: {'[' * 5000}"),
    ],
    ids=["bracket", "colon", "control", "object", "alias", "date", "nesting"],
)
def test_what_is_not_yaml_is_refused_in_one_line(tmp_path: Path, broken: str) -> None:
    problem = problem_of(tmp_path, broken)

    assert problem.startswith("the front matter is not YAML")
    assert "\n" not in problem


@pytest.mark.parametrize(
    ("line", "replacement", "name"),
    [
        ("title: Glassblower\n", "", "title"),
        ("title: Glassblower", "title: ''", "title"),
        ("title: Glassblower", "title: '  '", "title"),
        ("title: Glassblower", "title: 7", "title"),
        ("title: Glassblower", "title: [Glassblower]", "title"),
        ("seniority: any", "seniority: boss", "seniority"),
        ("[Glass Artist, Glass Maker]", "Glass Artist", "also_known_as"),
        ("field: Construction and trades\n", "", "field"),
        ("field: Construction and trades", "field: ''", "field"),
        ('code: "7315.1", ', "", "esco.code"),
        ('code: "7315.1"', "code: 7315.1", "esco.code"),
        ("year: 2025", "year: last", "pay.year"),
        ("median_usd: 41000", "median_usd: 41.5", "pay.median_usd"),
        ("median_usd: 41000", "median: 41000", "pay.median"),
        ("field: Construction", "colour: blue\nfield: Construction", "colour"),
    ],
)
def test_a_wrong_field_is_named(tmp_path: Path, line: str, replacement: str, name: str) -> None:
    assert line in SOUND

    problem = problem_of(tmp_path, SOUND.replace(line, replacement))

    assert problem.startswith(f"{name}: ")


def test_a_role_without_sources_is_refused(tmp_path: Path) -> None:
    start = SOUND.index("sources:")
    end = SOUND.index("---", start)

    assert problem_of(tmp_path, f"{SOUND[:start]}sources: []\n{SOUND[end:]}").startswith("sources:")


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "glassblower.md"
    if kind == "folder":
        path.mkdir()

    with pytest.raises(InvalidRoleFileError, match=r"^glassblower\.md: it cannot be opened"):
        read_role_file(path)
