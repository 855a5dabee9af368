"""Checking: each sentence of a letter held against the lines it cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.materials import (
    posting_materials,
    quote_material,
    resume_materials,
)
from bot.assistant.letters.guarding import guarded
from bot.assistant.letters.voice import DraftSentence
from bot.domain.claim import About, Claim, Material
from bot.domain.posting import Posting
from bot.domain.resume import Resume


@dataclass(slots=True)
class LetterChecking:
    """Knows the materials of one letter and judges its sentences; blocking, a few milliseconds."""

    checker: ClaimChecker
    resume: Resume
    posting: Posting
    _materials: dict[str, Material] = field(default_factory=dict)

    def __post_init__(self) -> None:
        materials = (*resume_materials(self.resume), *posting_materials(self.posting))
        self._materials = {material.id: material for material in materials}

    def check(self, sentence: DraftSentence) -> Claim:
        """Judge a sentence; what supports it is shown with the lines it was made from."""
        cited = self.materials(sentence.cited)
        evidence = tuple(quote_material(material, material.text) for material in cited)
        if sentence.is_courtesy:
            return Claim(sentence.text, "not_a_claim", "neither", evidence)
        if sentence.slots and _hold(cited, sentence.slots):
            about: About = "candidate" if cited[0].kind == "resume" else "employer"
            return Claim(sentence.text, "supported", about, evidence)
        claim = self.checker.check_letter_sentence(
            sentence.checked_as or sentence.text, cited, resume=self.resume, posting=self.posting
        )
        shown = claim.evidence or (() if claim.verdict == "unsupported" else evidence)
        return replace(claim, text=sentence.text, evidence=shown)

    def check_written(self, sentence: DraftSentence) -> Claim:
        """Judge a sentence that a model wrote: what passes is looked at once more."""
        return guarded(self.check(sentence), self._materials.values())

    def materials(self, ids: Sequence[str]) -> tuple[Material, ...]:
        """Give the materials of these ids; unknown ids are dropped."""
        return tuple(self._materials[i] for i in ids if i in self._materials)


def _hold(cited: Sequence[Material], slots: Sequence[str]) -> bool:
    """Tell whether each of the texts stands word for word in the cited lines."""
    whole = " ".join(f"{material.heading} {material.text}" for material in cited).lower()
    return bool(cited) and all(slot.lower() in whole for slot in slots)
