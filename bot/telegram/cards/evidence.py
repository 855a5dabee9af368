"""Where evidence stands, in the reader's language."""

from __future__ import annotations

from bot.domain.claim import Evidence
from bot.telegram.texts.catalog import Texts


def evidence_place(evidence: Evidence, texts: Texts) -> str:
    """Name the line of the résumé or the posting, else the source as it names itself."""
    kind, _, line = evidence.material_id.partition(":")
    templates = {"resume": texts.resume_line, "posting": texts.posting_line}
    if kind not in templates or not line.isdecimal():
        return evidence.source
    return templates[kind].format(line=line)
