from __future__ import annotations

import json

import pytest

from knowledge.library import Library
from knowledge.offers import Offer
from knowledge.sources.jsonl import (
    JsonLine,
    UnreadableLine,
    document_of,
    read_jsonl,
    source_of,
)


def lines(*rows: object) -> bytes:
    return "\n".join(json.dumps(row) for row in rows).encode()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"id": "a", "title": "T", "text": "x"}, JsonLine(1, "a", "T", "x")),
        ({"_id": "a", "title": "T", "text": "x", "metadata": {}}, JsonLine(1, "a", "T", "x")),
        ({"id": 7, "text": "x"}, JsonLine(1, "7", "", "x")),
        ({"id": "a", "title": None, "text": "x"}, JsonLine(1, "a", "", "x")),
        ({"id": "a", "title": "T", "text": ""}, JsonLine(1, "a", "T", "")),
    ],
)
def test_a_line_is_read_as_sets_write_it(row: object, expected: JsonLine) -> None:
    assert list(read_jsonl(lines(row))) == [expected]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"id": "a", "text": "cut o', "not a JSON object"),
        (b"[" * 5000, "not a JSON object"),
        (b'["a"]', "not a JSON object"),
        (b'{"id": "a", "text": ["x"]}', "not a JSON object"),
        (b'{"text": "x"}', "no id"),
        (b'{"id": "a", "title": " "}', "neither title nor text"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: bytes, problem: str) -> None:
    good = b'{"id": "b", "text": "y"}'

    bad, *rest = read_jsonl(b"\xef\xbb\xbf" + line + b"\n\n" + good)

    assert isinstance(bad, UnreadableLine)
    assert (bad.number, problem in bad.problem) == (1, True)
    assert rest == [JsonLine(3, "b", "", "y")]


@pytest.mark.parametrize("text", ["SHORT LINE", "Duties:", "# ###", "\u200b", "Plain words here."])
def test_no_text_is_lost_for_looking_like_a_heading(text: str) -> None:
    document = document_of(JsonLine(1, "a", "Title", text))

    assert [block.text for block in document.blocks if block.kind != "heading"]


async def test_a_set_is_added_changed_and_shortened_line_by_line(library: Library) -> None:
    async def add(*rows: tuple[str, str]) -> dict[str, int]:
        offers = [_offer(line_id, text) for line_id, text in rows]
        report = await library.add_all("set:", offers, total=len(offers))
        names = ("added", "changed", "unchanged", "removed", "repeated")
        return {name: getattr(report, name) for name in names if getattr(report, name)}

    first = await add(("a", "Caulks ships."), ("b", "Rigs masts."), ("a", "Again."))
    same = await add(("a", "Caulks ships."), ("b", "Rigs masts."))
    shrunk = await add(("b", "Rigs tall masts."))

    assert first == {"added": 2, "repeated": 1}
    assert same == {"unchanged": 2}
    assert shrunk == {"changed": 1, "removed": 1}
    found = await library.search("masts", owner=None)
    assert [one.passage.text for one in found.found] == ["Rigs tall masts."]


async def test_only_the_sources_of_the_set_are_removed(library: Library) -> None:
    await library.add_all("set:", [_offer("a", "Caulks ships.")], total=1)

    await library.add_all("settled:", [], total=0)
    await library.add_all("other:", [], total=0)

    assert (await library.stats()).sources == 1


def _offer(line_id: str, text: str) -> Offer:
    line = JsonLine(1, line_id, "Shipyard", text)
    of = source_of(line, group="set:", origin="set.jsonl")
    return Offer(of, line.text, lambda: document_of(line))
