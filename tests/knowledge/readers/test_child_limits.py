from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import knowledge

ROOT = Path(knowledge.__file__).resolve().parent.parent
LIMITED = """
import ctypes
from knowledge.readers.confinement import confine
confine()
"""


@pytest.mark.parametrize(
    "harm",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('written.txt', 'w')",
        "x = bytearray(512_000_000)",
    ],
)
def test_the_child_cannot_reach_out(harm: str, tmp_path: Path) -> None:
    if "bytearray" in harm and sys.platform != "linux":
        pytest.skip("only Linux limits the address space")

    ended = subprocess.run(  # noqa: S603 - the harm is our own
        [sys.executable, "-c", LIMITED + harm],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert "PermissionError" in ended.stderr or "MemoryError" in ended.stderr
    assert list(tmp_path.iterdir()) == []
