"""Vectors that are made once: ten thousand documents take minutes to embed, and evals run often."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.embedding import Embedder, Vectors

_BATCH = 256


class CachingEmbedder:
    """Another embedder, whose vectors are kept in a file; the same text is embedded once."""

    def __init__(self, inner: Embedder, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._inner = inner
        self._lock = threading.Lock()
        self._kept = sqlite3.connect(file, check_same_thread=False)
        self._kept.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, row BLOB)")
        self.name = inner.name
        self.dimensions = inner.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give float32 (len(texts), dimensions), each row of length 1."""
        with self._lock:
            rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
            for start in range(0, len(texts), _BATCH):
                rows[start : start + _BATCH] = self._batch(texts[start : start + _BATCH])
            return rows

    def close(self) -> None:
        """Let go of the file."""
        self._kept.close()

    def _batch(self, texts: Sequence[str]) -> Vectors:
        keys = [hashlib.sha256(f"{self.name}:{text}".encode()).hexdigest() for text in texts]
        marks = ",".join("?" * len(keys))
        found = self._kept.execute(f"SELECT key, row FROM vectors WHERE key IN ({marks})", keys)  # noqa: S608
        kept: dict[str, Vectors] = {key: np.frombuffer(row, dtype=np.float32) for key, row in found}
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in kept}
        if missing:
            made = self._inner.embed(list(missing.values()))
            kept |= dict(zip(missing, made, strict=True))
            self._kept.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, row.tobytes()) for key, row in zip(missing, made, strict=True)],
            )
            self._kept.commit()
        return np.stack([kept[key] for key in keys])
