"""Stems of words, the same from whichever thread they are asked for.

A stemmer of snowballstemmer works on the word in its own fields: two threads on one of them give
each other's stems, or fail. Nobody else holds one.
"""

from __future__ import annotations

import threading

import snowballstemmer


class _Stemmers(threading.local):
    """The stemmers of one thread."""

    def __init__(self) -> None:
        self.by_algorithm: dict[str, snowballstemmer.stemmer] = {}


_OWN = _Stemmers()


def snowball_stem(word: str, algorithm: str) -> str:
    """Give the stem of a word in lower case; ``algorithm`` is Snowball's name of the language."""
    stemmer = _OWN.by_algorithm.get(algorithm)
    if stemmer is None:
        stemmer = _OWN.by_algorithm[algorithm] = snowballstemmer.stemmer(algorithm)
    return str(stemmer.stemWord(word))
