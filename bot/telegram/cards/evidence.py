"""Where evidence stands, in the reader's language."""

from __future__ import annotations

from bot.domain.claim import Evidence
from bot.telegram.texts.catalog import Texts


def evidence_place(evidence: Evidence, texts: Texts) -> str:
    """Name the line of résumé or posting, when the user told it, else the source itself."""
    if evidence.told_on is not None:
        return texts.told_place.format(date=evidence.told_on.isoformat())
    kind, _, line = evidence.material_id.partition(":")
    templates = {"resume": texts.resume_line, "posting": texts.posting_line}
    if kind not in templates or not line.isdecimal():
        return evidence.source
    return templates[kind].format(line=line)
