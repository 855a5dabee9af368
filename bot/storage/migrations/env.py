"""What Alembic runs: the migrations, on the database that ``bot.storage.database`` names."""

from __future__ import annotations

from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from bot.storage.tables import metadata


def _run() -> None:
    url = make_url(context.config.attributes["url"])
    engine = create_engine(url.set(drivername=url.get_backend_name()))
    with engine.begin() as connection:
        context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
        context.run_migrations()
    engine.dispose()


_run()
