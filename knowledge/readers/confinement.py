"""What a child process gives up before it looks at a stranger's file.

Processor time, memory, output and open files are limited by the system; the network is taken away
by a name space of its own where the system allows it, and in any case by a guard inside Python.
"""

from __future__ import annotations

import ctypes
import resource
import sys
from pathlib import Path

from knowledge.readers.limits import ADDRESS_SPACE_BYTES, CPU_S, OUTPUT_BYTES

_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "pty.")
_LIMITS = {
    resource.RLIMIT_CPU: CPU_S,
    resource.RLIMIT_AS: ADDRESS_SPACE_BYTES,
    resource.RLIMIT_FSIZE: OUTPUT_BYTES,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NOFILE: 32,
}
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
"""``CLONE_NEWUSER`` and ``CLONE_NEWNET``; source: unshare(2)."""
_NO_NEW_PRIVILEGES = 38
"""``PR_SET_NO_NEW_PRIVS``; source: prctl(2)."""


def confine(*, program: Path | None = None) -> None:
    """Give up what no reader needs; ``program`` is the one that may be run all the same."""
    _limit_resources()
    _leave_network()
    sys.addaudithook(_Guard(program))


def _limit_resources() -> None:
    for kind, limit in _LIMITS.items():
        try:
            _, hard = resource.getrlimit(kind)
            # A second more for the processor: the signal of the soft limit says why it ended.
            last = limit + 1 if kind == resource.RLIMIT_CPU else limit
            last = last if hard == resource.RLIM_INFINITY else min(last, hard)
            resource.setrlimit(kind, (min(limit, last), last))
        except (ValueError, OSError):  # macOS knows RLIMIT_AS but refuses to set it
            continue


def _leave_network() -> None:
    """Move into a network without interfaces, also for code that is not Python."""
    if sys.platform != "linux":
        return
    try:
        system = ctypes.CDLL(None, use_errno=True)
        system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        if system.unshare(_NEW_NETWORK) != 0:
            system.unshare(_NEW_USER | _NEW_NETWORK)
    except (OSError, AttributeError):  # a system without these calls still has the guard
        return


class _Guard:
    """Stops Python code that reaches for the network, other programs, or files to write."""

    def __init__(self, program: Path | None) -> None:
        self._program = program

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Look at one audit event; source: https://docs.python.org/3/library/audit_events.html."""
        if event.startswith(_FORBIDDEN) and not self._is_the_program(event, arguments):
            raise PermissionError(event)
        if event == "open" and not isinstance(arguments[0], int):  # a number is open already
            mode = arguments[1]
            if isinstance(mode, str) and mode.strip("rbtU"):
                raise PermissionError(event)

    def _is_the_program(self, event: str, arguments: tuple[object, ...]) -> bool:
        return (
            self._program is not None
            and event == "subprocess.Popen"
            and arguments[0] == str(self._program)
        )
