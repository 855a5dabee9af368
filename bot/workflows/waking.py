"""Waking: an enqueued update is looked for at once, so that an idle bot need not look often."""

from __future__ import annotations

import threading
import time

_PAUSE_S = 0.01
"""Between two looks of one thread: many updates at once are taken together."""


class Waker(threading.Event):
    """A stop event whose ``wait`` also ends early when there is something to look at.

    The engine's threads wait on one event between two looks at their queue; this one takes its
    place. ``wait`` gives whether to stop, as theirs does.
    """

    def __init__(self) -> None:
        super().__init__()
        self._news = threading.Condition()
        self._count: dict[str, int] = {}
        self._seen = threading.local()

    def wake(self, name: str) -> None:
        """End the wait of the thread with this name, now or when it next begins to wait."""
        with self._news:
            self._count[name] = self._count.get(name, 0) + 1
            self._news.notify_all()

    def set(self) -> None:
        """Stop every thread."""
        super().set()
        with self._news:
            self._news.notify_all()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for the stop, for news, or for the time to pass; gives whether to stop."""
        name = threading.current_thread().name
        looked: float = getattr(self._seen, "looked", 0.0)
        with self._news:
            seen: int = getattr(self._seen, "count", 0)
            self._news.wait_for(lambda: self.is_set() or self._count.get(name, 0) != seen, timeout)
            self._seen.count = self._count.get(name, 0)
        pause_s = looked + _PAUSE_S - time.monotonic()
        if pause_s > 0 and not self.is_set():
            time.sleep(pause_s)
        self._seen.looked = time.monotonic()
        return self.is_set()
