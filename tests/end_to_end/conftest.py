"""Data folders with the starter library inside, so that nothing is embedded twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.process import Finished, RunningBot, environment, run_command

Rolecall = Callable[..., Finished]


@pytest.fixture(scope="session")
def shared_folder(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one data folder for all commands that only read."""
    return Path(shutil.copytree(starter_folder, tmp_path_factory.mktemp("shared") / "var"))


@pytest.fixture
def data_dir(starter_folder: Path, tmp_path: Path) -> Path:
    """Give a data folder for one test."""
    return Path(shutil.copytree(starter_folder, tmp_path / "var"))


@pytest.fixture
def rolecall(shared_folder: Path, tmp_path: Path) -> Rolecall:
    """Run a command in the test's folder, by default on the shared data folder."""

    def run(
        *arguments: str, typed: bytes = b"", data: Path | None = None, **settings: str
    ) -> Finished:
        surroundings = environment(data or shared_folder, **settings)
        return run_command(arguments, surroundings, folder=tmp_path, typed=typed)

    return run


@pytest.fixture
def open_bot(data_dir: Path, tmp_path: Path) -> Callable[..., RunningBot]:
    """Start the bot on the test's data folder; use it in a ``with`` block."""

    def start(**settings: str) -> RunningBot:
        return RunningBot(environment(data_dir, **settings), folder=tmp_path)

    return start
