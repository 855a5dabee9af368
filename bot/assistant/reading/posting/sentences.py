"""Where one sentence of a posting ends and the next begins."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bz\.B\.)(?<!\b\d\.)(?<!\b\d\d\.)\s+(?=[A-ZÀ-Ý¿¡\d\"(€£$])"
)


def sentences_of(text: str) -> list[str]:
    """Give the sentences of a line, each as written."""
    return [bare for part in SENTENCE_END.split(text) if (bare := part.strip(" ;"))]
