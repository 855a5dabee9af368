"""What Alembic runs: the migrations, on the database that ``bot.storage.database`` names.

All of them are one transaction, and one process at a time runs them: of several that start
together, the others wait and then find nothing left to do.
"""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.storage.tables import metadata

_PATIENCE_S = 120
_LOCK = "SELECT pg_advisory_xact_lock(hashtext('rolecall'), hashtext('migrations'))"


def _run() -> None:
    url = make_url(context.config.attributes["url"])
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url.set(drivername="sqlite"), connect_args={"timeout": _PATIENCE_S})
        event.listen(engine, "connect", _leave_begin_to_us)
        event.listen(engine, "begin", _begin_at_once)
    else:
        engine = create_engine(url)
    with engine.begin() as connection:
        if engine.dialect.name != "sqlite":
            connection.execute(text(_LOCK))
        context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
        context.run_migrations()
    engine.dispose()


def _leave_begin_to_us(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # else SQLite's driver commits before every CREATE TABLE


def _begin_at_once(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


_run()
