"""What files say, looked for in what the library made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.commands.added_documents import PATH
from bot.commands.tables import Table
from knowledge.documents import Source
from knowledge.library import Library
from knowledge.sources.jsonl import LINE_ID
from knowledge.sources.occupations import OTHER_TITLES
from tests.benchmarks.raw_files import (
    StatedPay,
    amounts_in_prose,
    board_rows,
    bulletin_pay,
    bulletins,
    plain_words,
    structured_pay,
    table_rows,
)

_ONET_COLUMNS = {"Task Statements.txt": "Task", "Alternate Titles.txt": "Alternate Title"}
_BOARDS = ("ashby_dev.jsonl", "Nango.json", "homebase.json")


@dataclass(frozen=True, slots=True)
class Made:
    """A source of the library and all its text."""

    source: Source
    text: str


async def facts_table(folder: Path, library: Library) -> Table:
    """Count what the files say and what of it is found in the library."""
    rows = await library.sources(owner=None, with_twins=True)
    texts = dict.fromkeys((row.source.id for row in rows), "")
    for source_id, passages in (await library.passages_of(rows)).items():
        texts[source_id] = "\n".join(passage.text for passage in passages)
    made = [Made(row.source, texts[row.source.id]) for row in rows]
    counted = [*_of_boards(folder, made), *_of_bulletins(folder, made)]
    counted += [*_of_onet(folder, made), *_of_esco(folder, made)]
    return Table(
        "What the files say, and what of it the library holds",
        ("what", "in the files", "held"),
        tuple(counted),
        "Pay in fields: both ends, currency and period as the board gives them. Pay in prose: "
        "both ends are amounts of the sentences that speak of pay. Patterns of the benchmark find "
        "what is stated, and are wrong now and then themselves.",
    )


_Counted = tuple[str, int, int]


def _of_boards(folder: Path, made: list[Made]) -> Iterator[_Counted]:
    by_file = {(one.source.origin, str(one.source.metadata.get(LINE_ID))): one for one in made}
    for name in _BOARDS:
        file = folder / "postings" / name
        if not file.is_file():
            continue
        stated = in_prose = held = held_prose = 0
        for row in board_rows(file):
            one = by_file.get((name, str(row["id"])))
            known = one.source.metadata if one else {}
            if pay := structured_pay(row):
                stated += 1
                held += _pay_in(known) == pay
            elif amounts := amounts_in_prose(row):
                in_prose += 1
                held_prose += {known.get("pay_min"), known.get("pay_max")} <= amounts
        yield (f"pay in fields, {name}", stated, held)
        yield (f"pay in prose alone, {name}", in_prose, held_prose)


def _pay_in(known: Mapping[str, object]) -> StatedPay:
    least, most = known.get("pay_min"), known.get("pay_max")
    return StatedPay(
        least if isinstance(least, int | float) else 0,
        most if isinstance(most, int | float) else 0,
        str(known.get("pay_currency", "")),
        str(known.get("pay_period", "")),
    )


def _of_bulletins(folder: Path, made: list[Made]) -> Iterator[_Counted]:
    place = folder / "postings" / "la_city"
    if not place.is_dir():
        return
    by_path = {str(one.source.metadata.get(PATH)): one for one in made}
    stated = held = 0
    for file in bulletins(place):
        pay = bulletin_pay(file)
        one = by_path.get(str(file.resolve()))
        if pay and one:
            stated += 1
            known = _pay_in(one.source.metadata)
            held += (known.least, known.most) == (pay.least, pay.most)
    yield ("pay below “annual salary”, bulletins", stated, held)


def _of_onet(folder: Path, made: list[Made]) -> Iterator[_Counted]:
    place = folder / "onet"
    by_code = {one.source.id: one for one in made}
    for file, column in (
        ("Task Statements.txt", "Task"),
        ("Alternate Titles.txt", "Alternate Title"),
    ):
        if not (place / file).is_file():
            continue
        count = held = 0
        for row in table_rows(place / file):
            one = by_code.get(f"onet:{row['O*NET-SOC Code']}")
            lines = _lines(one, column)
            count += 1
            held += row[column].strip() in lines
        yield (f"O*NET, {file.removesuffix('.txt').lower()}", count, held)


def _lines(one: Made | None, column: str) -> frozenset[str]:
    if one is None:
        return frozenset()
    said = one.text if column == "Task" else str(one.source.metadata.get(OTHER_TITLES, ""))
    return frozenset(line.removeprefix("- ") for line in said.split("\n"))


def _of_esco(folder: Path, made: list[Made]) -> Iterator[_Counted]:
    by_id = {str(one.source.metadata.get(LINE_ID)): one for one in made}
    file = folder / "esco" / "occupations_en.csv"
    if not file.is_file():
        return
    descriptions = held = names = held_names = 0
    for row in table_rows(file):
        one = by_id.get(row["conceptUri"])
        text = plain_words(one.text) if one else ""
        descriptions += 1
        held += plain_words(row["description"])[:60] in text
        others = [name for name in row["altLabels"].split("\n") if name.strip()]
        known = str(one.source.metadata.get(OTHER_TITLES, "")).split("\n") if one else []
        names += len(others)
        held_names += sum(name.strip() in known for name in others)
    yield ("ESCO, descriptions (first words)", descriptions, held)
    yield ("ESCO, other names", names, held_names)
