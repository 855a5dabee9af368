"""Boards by name, from the command line to a server on loopback and back."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run_command_line
from knowledge.embedding import HashingEmbedder
from knowledge.sources.boards.addresses import board_address
from tests.data import sources as made
from tests.knowledge.fetching.site import Site, answer, open_site

JSON = "application/json"
NAMES = ("greenhouse:crumb", "lever:crumb", "ashby:crumb", "workable:crumb")


@pytest.fixture
def site() -> Iterator[Site]:
    """Open a site in a thread of its own: a command has the main thread's loop."""
    loop = asyncio.new_event_loop()
    opened: list[Site] = []
    ready, done = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with open_site() as one:
            opened.append(one)
            ready.set()
            await done.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    ready.wait(10)
    yield opened[0]
    loop.call_soon_threadsafe(done.set)
    thread.join(10)
    loop.close()


@pytest.fixture(autouse=True)
def _own_place(
    tmp_path: Path, database_file: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(database_file.parent))
    monkeypatch.setattr("bot.assembly.LocalEmbedder", HashingEmbedder)
    monkeypatch.setattr("bot.commands.adding.fetcher_for_boards", site.fetcher)
    monkeypatch.chdir(tmp_path)


def serve(site: Site, name: str, jobs: list[dict[str, object]]) -> None:
    whole: object = jobs if name.startswith("lever") else {"name": "Crumb", "jobs": jobs}
    site.pages[path_of(name)] = answer(made.json_bytes(whole), content_type=JSON)


def path_of(name: str, *, skip: int = 0) -> str:
    address = board_address(name)
    assert address is not None
    path = "/" + address.url().split("/", 3)[3]
    return f"{path}&limit=100&skip={skip}" if address.has_pages else path


def job(name: str, number: int = 1) -> dict[str, object]:
    kinds: Mapping[str, Any] = {
        "greenhouse": made.greenhouse_job,
        "lever": made.lever_job,
        "ashby": made.ashby_job,
        "workable": made.workable_job,
    }
    title = f"Baker of Shop {number}"
    named = {"id": f"x{number}", "title": title, "text": title, "shortcode": f"W{number}"}
    whole: dict[str, object] = kinds[name.partition(":")[0]]()
    return whole | {key: value for key, value in named.items() if key in whole}


def add(capsys: pytest.CaptureFixture[str], name: str, *, code: int = 0) -> Any:  # noqa: ANN401
    capsys.readouterr()
    assert run_command_line(["knowledge", "add", name, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def ids(capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    run_command_line(["knowledge", "list", "--json"])
    listed = json.loads(capsys.readouterr().out)
    return sorted(one["id"] for one in listed if one["kind"] == "posting")


@pytest.mark.parametrize("name", NAMES)
def test_a_board_is_read_by_its_name_and_a_posting_that_is_gone_goes(
    name: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    serve(site, name, [job(name, 1), job(name, 2)])
    first = add(capsys, name)
    serve(site, name, [job(name, 2), job(name, 3)])
    second = add(capsys, name)
    left = ids(capsys)
    serve(site, name, [])
    third = add(capsys, name)

    assert (first["added"], first["removed"]) == (2, 0)
    assert (second["added"], second["unchanged"], second["removed"]) == (1, 1, 1)
    assert [one.startswith(name) for one in left] == [True, True]
    assert (third["removed"], ids(capsys)) == (2, [])


def test_the_pages_of_a_board_are_joined(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    jobs = [job("lever:crumb", number) for number in range(130)]
    for skip in (0, 100):
        page = made.json_bytes(jobs[skip : skip + 100])
        site.pages[path_of("lever:crumb", skip=skip)] = answer(page, content_type=JSON)

    assert add(capsys, "lever:crumb")["added"] == 130


def test_a_board_that_names_its_next_page_is_followed_on_its_own_host_only(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    path = path_of("workable:crumb")
    for number, host in ((1, "apply.workable.com"), (2, "elsewhere.example")):
        following = f"https://{host}{path}&page={number + 1}"
        whole = {"jobs": [job("workable:x", number)], "paging": {"next": following}}
        at = path if number == 1 else f"{path}&page={number}"
        site.pages[at] = answer(made.json_bytes(whole), content_type=JSON)

    assert add(capsys, "workable:crumb")["added"] == 2
    assert set(site.resolved) == {"apply.workable.com"}


def test_when_a_later_page_fails_nothing_is_removed(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    jobs = [job("lever:crumb", number) for number in range(100)]
    for skip in (0, 100):
        page = made.json_bytes(jobs if skip == 0 else [job("lever:crumb", 777)])
        site.pages[path_of("lever:crumb", skip=skip)] = answer(page, content_type=JSON)
    add(capsys, "lever:crumb")
    site.pages[path_of("lever:crumb", skip=100)] = answer(status=503)

    assert run_command_line(["knowledge", "add", "lever:crumb"]) == 1
    assert len(ids(capsys)) == 101


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("greenhouse:krumm", "https://boards.greenhouse.io/krumm"),
        ("lever-eu:krumm", "https://jobs.eu.lever.co/krumm"),
        ("ashby:Krumm%20Co", "https://jobs.ashbyhq.com/Krumm%20Co"),
        ("workable:krumm", "https://apply.workable.com/krumm"),
    ],
)
def test_a_board_that_is_not_there_is_named_with_what_to_do(
    name: str, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run_command_line(["knowledge", "add", name])

    said = capsys.readouterr().err
    assert code == 1
    assert "knows no board" in said
    assert page in said
    assert "Traceback" not in said


def test_a_board_that_takes_too_long_is_named_and_the_rest_goes_on(
    tmp_path: Path, site: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(site, "ashby:crumb", [job("ashby:crumb")])
    site.pause_s = 0.05
    quick = lambda: site.fetcher(deadline_s=0.3)  # noqa: E731
    monkeypatch.setattr("bot.commands.adding.fetcher_for_boards", quick)
    (tmp_path / "saved.json").write_bytes(made.json_bytes([job("lever:crumb")]))

    capsys.readouterr()
    code = run_command_line(["knowledge", "add", "ashby:crumb", "saved.json", "--json"])
    said = json.loads(capsys.readouterr().out)

    assert code == 0
    assert (said["added"], said["skipped"]) == (1, 1)
    assert said["reasons"][0]["place"] == "ashby:crumb"


def test_an_answer_that_is_no_board_s_removes_nothing(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    serve(site, "ashby:crumb", [job("ashby:crumb")])
    add(capsys, "ashby:crumb")
    for body in (b"{}", b"<html>Maintenance</html>", b'{"error": "try later"}'):
        site.pages[path_of("ashby:crumb")] = answer(body, content_type=JSON)
        assert run_command_line(["knowledge", "add", "ashby:crumb"]) == 1

    assert len(ids(capsys)) == 1


def test_a_table_that_lost_all_its_rows_empties_what_it_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = made.csv_bytes(made.jobspy_rows())
    (tmp_path / "jobs.csv").write_bytes(table)
    first = add(capsys, "jobs.csv")
    (tmp_path / "jobs.csv").write_bytes(table.partition(b"\n")[0] + b"\n")

    again = add(capsys, "jobs.csv")

    assert (again["removed"], ids(capsys)) == (first["added"], [])
