from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.stems import snowball_stem

_WORDS = ("nationally", "quickest", "entwicklung", "travaillement", "experiencias", "organisable")
_ALGORITHMS = ("english", "german", "french", "spanish")


@pytest.fixture
def restless_threads() -> Iterator[None]:
    """Let threads change places as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def _stems(_number: int) -> list[str]:
    return [snowball_stem(word, name) for name in _ALGORITHMS for word in _WORDS * 20]


@pytest.mark.usefixtures("restless_threads")
def test_threads_do_not_get_each_others_stems() -> None:
    alone = _stems(0)

    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(_stems, range(12)))

    assert all(stems == alone for stems in together)
