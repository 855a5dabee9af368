"""The time, as a collaborator: tests turn it by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

# Seconds since 1970-01-01 UTC, as `time.time` gives them.
Clock: TypeAlias = Callable[[], float]
