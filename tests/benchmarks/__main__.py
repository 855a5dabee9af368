"""``python -m tests.benchmarks [NAME…]``: runs every benchmark, or those named."""

from __future__ import annotations

import asyncio
import os
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.commands.evals import measurements, print_report
from bot.commands.terminal import remark
from bot.settings import Settings, load_settings


def main(names: Sequence[str]) -> int:
    """Run the benchmarks; 2 when a name is not one."""
    found = {one.name: one for one in measurements("tests.benchmarks", "measure")}
    unknown = [name for name in names if name not in found]
    if unknown:
        remark(f"There is no benchmark {', '.join(unknown)}; there are: {', '.join(found)}.")
        return 2
    settings = load_settings()
    print(f"# {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {machine()}\n", flush=True)
    for name in names or list(found):
        print(f"## {name}: {found[name].summary}\n", flush=True)
        asyncio.run(_run(name, settings))
    return 0


async def _run(name: str, settings: Settings) -> None:
    [chosen] = [one for one in measurements("tests.benchmarks", "measure") if one.name == name]
    print_report(await chosen.measure(settings))


def machine() -> str:
    """Say what figures of this run belong to."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{os.cpu_count()} cores {platform.machine()}, {platform.system()}, "
        f"Python {platform.python_version()}, load {load:.1f}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
