"""Three answers that every interview asks for, said with the voice of the letters.

Each sentence stands on a line of the résumé or the posting and passes the checker of the letters;
one that it refuses is said differently or not at all. No feeling is invented.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.assistant.letters.duties import quotable
from bot.assistant.letters.facts import Fact, ToldFact, facts_of
from bot.assistant.letters.frames.frames import fill
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.plan import Plan, plan_letter
from bot.assistant.letters.profile import summary_of
from bot.assistant.letters.selection import (
    Block,
    CareerBlock,
    EducationBlock,
    FactBlock,
    SkillsBlock,
    blocks_of,
)
from bot.assistant.letters.themes import Theme
from bot.assistant.letters.unfit import is_unfit
from bot.assistant.letters.voice import DraftSentence, Voice
from bot.assistant.preparing.employer import employer_lines
from bot.assistant.preparing.wordings.languages import WORDINGS
from bot.domain.claim import Claim
from bot.domain.fit import Fit
from bot.domain.identity import Language
from bot.domain.posting import Posting
from bot.domain.preparation import AnswerKind, PreparedAnswer
from bot.domain.resume import Resume

Check = Callable[[DraftSentence], Claim]

_KINDS: tuple[AnswerKind, ...] = ("why_us", "why_you", "about_you")
_REFUSED = ("partly", "unsupported")
_MAX_ROUNDS = 8
_MOST_STORIES = 3
_MOST_QUOTED = 25
_FEWEST_OWN = 2
"""Sentences of the candidate's own that an answer has, where the résumé has them."""


def prepare_answers(
    resume: Resume, posting: Posting, fit: Fit, language: Language, *, check: Check
) -> tuple[PreparedAnswer, ...]:
    """Give the three answers in a language."""
    plan = plan_letter(resume, posting, fit, language=language)
    seed = hashlib.sha256(f"{resume.text}\0{posting.text}".encode(errors="replace")).digest()
    answering = _Answering(resume, posting, plan, seed)
    wording = WORDINGS[language]
    answers = []
    for kind in _KINDS:
        sentences = _checked(answering, kind, check)
        missing = answering.missing(kind, sentences)
        answers.append(PreparedAnswer(kind, wording.questions[kind], sentences, missing))
    return tuple(answers)


def _checked(answering: _Answering, kind: AnswerKind, check: Check) -> tuple[Claim, ...]:
    """Say an answer until the checker refuses no sentence; what has no line is not said."""
    banned: set[str] = set()
    claims: dict[str, Claim] = {}
    said: list[DraftSentence] = []
    for _ in range(_MAX_ROUNDS):
        said = answering.say(kind, banned)
        for sentence in said:
            if sentence.text not in claims:
                claims[sentence.text] = check(sentence)
        refused = {s.text for s in said if claims[s.text].verdict in _REFUSED}
        if not refused:
            break
        banned |= refused
    kept = (claims[s.text] for s in said if s.text not in banned)
    return tuple(claim for claim in kept if claim.evidence)


@dataclass(frozen=True, slots=True)
class _Answering:
    resume: Resume
    posting: Posting
    plan: Plan
    seed: bytes

    def say(self, kind: AnswerKind, banned: set[str]) -> list[DraftSentence]:
        """Say one answer without the sentences that were refused."""
        voice = Voice(
            frames=FRAMES[self.plan.language],
            tone="plain",
            seed=self.seed + kind.encode(),
            variant=0,
            language=self.plan.language,
            resume=self.resume,
            posting=self.posting,
            banned=banned,
        )
        match kind:
            case "why_us":
                said = self._why_us(voice, banned)
            case "why_you":
                said = self._with_quotes(self._why_you(voice), banned, before=0)
            case "about_you":
                said = self._with_quotes(self._about_you(voice), banned, before=1)
        return [replace(sentence, text=_begun(sentence.text)) for sentence in said]

    def missing(self, kind: AnswerKind, sentences: Sequence[Claim]) -> tuple[str, ...]:
        """Say what only the user can add."""
        wording = WORDINGS[self.plan.language]
        missing = []
        if kind == "why_us" and not employer_lines(self.posting):
            missing.append(wording.nothing_about)
        is_told = any(claim.about == "candidate" for claim in sentences)
        if kind != "why_us" and self.plan.needs_translation:
            missing.append(wording.no_own_words)
        elif kind != "why_us" and not is_told:
            missing.append(wording.no_story)
        return tuple(missing)

    def _with_quotes(
        self, said: list[DraftSentence], banned: set[str], *, before: int
    ) -> list[DraftSentence]:
        """Quote entries of the résumé where too few can be said; ``before`` so many at the end."""
        own = [s for s in said if s.cited and s.cited[0].startswith("resume:")]
        opening, closing = FRAMES[self.plan.language].quotes
        told = {number for sentence in own for number in sentence.cited}
        facts = [f for f in self._quotable() if f"resume:{f.lines[0].number}" not in told]
        quotes: list[DraftSentence] = []
        for fact, frame in zip(facts, WORDINGS[self.plan.language].own, strict=False):
            sentence = fill(frame, need=f"{opening}{fact.text.rstrip(' .;')}{closing}")
            if len(own) + len(quotes) < _FEWEST_OWN and sentence not in banned:
                cited = tuple(f"resume:{line.number}" for line in fact.lines)
                slots = tuple(line.text.strip().rstrip(" .;") for line in fact.lines)
                quotes.append(DraftSentence(sentence, cited, slots=slots))
        place = len(said) - before if before < len(said) else 0
        return [*said[:place], *quotes, *said[place:]]

    def _quotable(self) -> list[Fact]:
        """Give what was done in positions and projects, with figures first."""
        facts = [fact for fact in facts_of(self.resume) if fact.place != "other"]
        headings = {line for work in self.resume.work for line in work.line_numbers[:1]}
        deeds = [f for f in facts if not headings & f.line_numbers and len(f.text.split()) > 2]
        return sorted(deeds, key=lambda fact: not fact.has_number)

    def _why_us(self, voice: Voice, banned: set[str]) -> list[DraftSentence]:
        """Quote employer and work, tell what of one's own is nearest, and apply."""
        said = self._employer(banned)
        said += voice.tasks(self.plan.tasks) or voice.duties(self.plan.duties)
        said += [] if said else self._asked(banned)
        if nearest := self._nearest_duty():
            said += voice.block(FactBlock(nearest.facts[0], nearest), with_need=False)
        return [*said, *voice.application(self.plan, after_fact=bool(nearest))]

    def _employer(self, banned: set[str]) -> list[DraftSentence]:
        opening, closing = FRAMES[self.plan.language].quotes
        frames, said = WORDINGS[self.plan.language].about, []
        for line, frame in zip(employer_lines(self.posting), frames, strict=False):
            text = quotable(line)
            sentence = fill(frame, need=f"{opening}{text}{closing}")
            if sentence not in banned:
                said.append(DraftSentence(sentence, (f"posting:{line.number}",), slots=(text,)))
        return said

    def _asked(self, banned: set[str]) -> list[DraftSentence]:
        """Quote what is asked for, where the posting says nothing else of employer and work."""
        frames = FRAMES[self.plan.language]
        opening, closing = frames.quotes
        said = []
        fit = [r for r in self.posting.requirements if not is_unfit(r.text)]
        for requirement, frame in zip(fit, frames.needs["quoted"], strict=False):
            text = requirement.text.strip(" .;-*•")
            sentence = fill(frame, need=f"{opening}{text}{closing}")
            if sentence not in banned and len(text.split()) <= _MOST_QUOTED:
                cited = (f"posting:{requirement.line_number}",)
                said.append(DraftSentence(sentence, cited, slots=(text,)))
        return said[:1]

    def _nearest_duty(self) -> Theme | None:
        """Give what of the work itself an entry speaks to, else what is asked for."""
        required = {requirement.line_number for requirement in self.posting.requirements}
        themes = [theme for theme in self.plan.themes if theme.facts]
        duties = [theme for theme in themes if theme.line_number not in required]
        return next(iter([*duties, *themes]), None)

    def _why_you(self, voice: Voice) -> list[DraftSentence]:
        """Answer what weighs most with an entry each, name shared skills, and own up to a gap."""
        said: list[DraftSentence] = []
        told: set[tuple[frozenset[int], str]] = set()
        for theme in sorted(self.plan.themes, key=lambda theme: not theme.is_must):
            fresh = [t for t in theme.facts if t.fact.key not in told]
            if fresh and len(told) < _MOST_STORIES:
                told.add(fresh[0].fact.key)
                said += voice.block(FactBlock(fresh[0], theme), with_need=True)
        rest = [FactBlock(t) for t in self.plan.extras if t.fact.key not in told]
        more = [*rest[: _FEWEST_OWN - len(told)], *([] if told or rest else self._without_facts())]
        for block in more if len(told) < _FEWEST_OWN else ():
            said += voice.block(block, with_need=False)
        if self.plan.skills:
            said += voice.block(SkillsBlock(self.plan.skills), with_need=False)
        if self.plan.gap:
            said += voice.gap(self.plan.gap, self.plan.gap_line, with_follow=False)
        return said

    def _about_you(self, voice: Voice) -> list[DraftSentence]:
        """Tell who one is, what one does now, what came before, what one learned; then apply."""
        summary = None if self.plan.needs_translation else summary_of(self.resume)
        said = voice.summary(summary) if summary else []
        blocks: list[Block] = []
        for work in self.resume.work[:2]:
            facts = [t for t in self._facts() if t.fact.work is work]
            blocks += [FactBlock(facts[0])] if facts else self._careers(work.name)
        education = [b for b in self._all_blocks() if isinstance(b, EducationBlock)][:1]
        for block in (*(blocks or self._without_facts()), *education):
            said += voice.block(block, with_need=False)
        return [*said, *voice.application(self.plan, after_fact=bool(said))]

    def _facts(self) -> list[ToldFact]:
        """Give the entries that can be said, those that speak to the posting first."""
        return [*(t for theme in self.plan.themes for t in theme.facts), *self.plan.extras]

    def _careers(self, employer: str) -> list[Block]:
        careers = [b for b in self._all_blocks() if isinstance(b, CareerBlock)]
        return [block for block in careers if block.work.name == employer]

    def _without_facts(self) -> list[Block]:
        blocks = [b for b in self._all_blocks() if isinstance(b, CareerBlock)][:2]
        return [*blocks]

    def _all_blocks(self) -> tuple[Block, ...]:
        return blocks_of(self.plan, self.resume, variant=0, share=1.0)[0]


def _begun(text: str) -> str:
    """Begin with a capital: in a German letter the first sentence follows a comma."""
    return text[:1].upper() + text[1:]
