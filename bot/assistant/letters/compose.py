"""The composer: writes a letter without a language model, from the résumé's own lines.

It grows the letter block by block until the wanted length is reached, lets the checker judge each
sentence, and says a refused one differently or not at all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.assistant.grounding.words import content_words
from bot.assistant.letters.addressee import sender_of
from bot.assistant.letters.frames.languages import FRAMES
from bot.assistant.letters.greeting import salutation_of
from bot.assistant.letters.lengths import WORDS
from bot.assistant.letters.paragraphs import focused, grouped
from bot.assistant.letters.plan import Plan, plan_letter
from bot.assistant.letters.profile import summary_of
from bot.assistant.letters.questions import questions_of
from bot.assistant.letters.rubric import with_rubric
from bot.assistant.letters.selection import Block, FactBlock, blocks_of, is_block_about
from bot.assistant.letters.voice import DraftSentence, Voice
from bot.domain.claim import Claim
from bot.domain.fit import Fit
from bot.domain.letter import Length, Letter, LetterOptions, LetterParagraph
from bot.domain.posting import Posting
from bot.domain.resume import Resume

Check = Callable[[DraftSentence], Claim]
"""Judges one sentence against the materials it cites."""

_AIM: dict[Length, int] = {"short": 112, "default": 192, "long": 330}
_BODY_PARAGRAPHS: dict[Length, int] = {"short": 1, "default": 2, "long": 3}
_MAX_NEEDS: dict[Length, int] = {"short": 1, "default": 4, "long": 6}
_MOST_AHEAD = 3
"""Tasks of the posting that may fill a letter from a short résumé."""
_MAX_ROUNDS = 12
_SHARE_TOLD: dict[Length, float] = {"short": 0.6, "default": 0.6, "long": 1.0}
"""Of what a résumé tells, what is nearest to the posting; a letter is no second résumé.

Another version may take what the first left out."""
_FEW_LEFT = 1
"""Blocks that make no paragraph of their own beside one that opens the letter."""
_ENOUGH_SHARED = 2
"""Words of a summary that must stand in the posting, so that it opens the letter."""

Paragraph = list[DraftSentence]


def compose(
    resume: Resume, posting: Posting, fit: Fit, options: LetterOptions, *, check: Check
) -> Letter:
    """Write a letter from a résumé, a posting and the fit between them."""
    composer = _Composer.prepare(resume, posting, fit, options)
    claims: dict[str, Claim] = {}
    banned: set[str] = set()
    for _ in range(_MAX_ROUNDS):
        paragraphs = composer.grow(banned)
        for sentence in (s for paragraph in paragraphs for s in paragraph):
            if sentence.text not in claims:
                claims[sentence.text] = check(sentence)
        refused = {t for t, c in claims.items() if c.verdict == "unsupported"} - banned
        if not refused:
            break
        banned |= refused
    checked = tuple(
        LetterParagraph(tuple(claims[s.text] for s in p if s.text not in banned))
        for p in paragraphs
    )
    return with_rubric(composer.letter(checked), resume, posting, fit)


@dataclass(frozen=True, slots=True)
class _Composer:
    resume: Resume
    posting: Posting
    fit: Fit
    options: LetterOptions
    plan: Plan
    blocks: tuple[Block, ...]
    far: tuple[Block, ...]
    """Facts that have little to do with the posting."""
    seed: bytes

    @classmethod
    def prepare(
        cls, resume: Resume, posting: Posting, fit: Fit, options: LetterOptions
    ) -> _Composer:
        plan = plan_letter(resume, posting, fit, language=options.language)
        seed = hashlib.sha256(f"{resume.text}\0{posting.text}".encode(errors="replace")).digest()
        share = 1.0 if options.variant else _SHARE_TOLD[options.length]
        blocks, far = blocks_of(plan, resume, variant=options.variant, share=share)
        for topic in (options.focus, options.emphasis):
            wanted = [block for block in far if is_block_about(block, topic)]
            far = tuple(block for block in far if block not in wanted)
            blocks = tuple(sorted((*wanted, *blocks), key=partial(_is_beside, topic)))
        return cls(resume, posting, fit, options, plan, blocks, far, seed)

    def grow(self, banned: set[str]) -> list[Paragraph]:
        """Add blocks, the weightiest first, until the letter is as long as wished.

        What is far from the posting is only told where it makes the letter long enough: told in
        every letter, it would make them alike.
        """
        fewest, _ = WORDS[self.options.length]
        near = self._filled(self.blocks, banned)
        if word_count(near) >= fewest or not self.far:
            return near
        full = self._filled((*self.blocks, *self.far), banned)
        return full if word_count(full) >= fewest else near

    def _filled(self, blocks: Sequence[Block], banned: set[str]) -> list[Paragraph]:
        fewest, most = WORDS[self.options.length]
        chosen: list[Block] = []
        best = self._arranged(chosen, banned)
        for block in blocks:
            longer = self._arranged([*chosen, block], banned)
            if word_count(longer) > most - 10:
                continue
            chosen.append(block)
            best = longer
            if word_count(best) >= _AIM[self.options.length]:
                break
        for ahead in range(1, _MOST_AHEAD + 1):
            if word_count(best) < fewest and self.options.length != "short":
                best = self._arranged(chosen, banned, ahead=ahead)
        return best

    def letter(self, paragraphs: tuple[LetterParagraph, ...]) -> Letter:
        """Put the checked paragraphs between salutation and closing."""
        frames, tone = FRAMES[self.options.language], self.options.tone
        addressee = self.plan.addressee
        return Letter(
            sender=sender_of(self.resume),
            title=addressee.title,
            organization=addressee.organization,
            salutation=salutation_of(addressee, self.options),
            paragraphs=tuple(p for p in paragraphs if p.sentences),
            closing=frames.closing[tone],
            options=self.options,
            questions=questions_of(self.resume, self.fit, self.plan),
            rubric=(),
            model="extractive",
        )

    def _arranged(
        self, chosen: Sequence[Block], banned: set[str], *, ahead: int = 0
    ) -> list[Paragraph]:
        voice = Voice(
            frames=FRAMES[self.options.language],
            tone=self.options.tone,
            seed=self.seed,
            variant=self.options.variant,
            language=self.options.language,
            style=self.options.style,
            resume=self.resume,
            posting=self.posting,
            banned=banned,
        )
        opening, rest = self._opening(voice, list(chosen))
        body = self._body(voice, self._in_text_order(rest))
        for _ in range(ahead if body else 0):
            body[-1] += voice.ahead((*self.plan.duty_lines, *self.plan.questions))
        paragraphs = [opening, *body]
        is_short = self.options.length == "short"
        ends_together = is_short or len(paragraphs) > 3
        gap: Paragraph = []
        if self.plan.gap and self.options.with_gap:
            gap = voice.gap(self.plan.gap, self.plan.gap_line, with_follow=not is_short)
        close = voice.close(self.plan, with_second=not is_short)
        if not is_short:
            close = [*voice.question(self.plan.questions), *close]
        paragraphs += [[*gap, *close]] if ends_together else [gap, close]
        return [paragraph for paragraph in paragraphs if paragraph]

    def _opening(self, voice: Voice, chosen: list[Block]) -> tuple[Paragraph, list[Block]]:
        """Open with the application, with the strongest fact, or with who is writing."""
        way = self.options.variant % 3
        summary = None if self.plan.needs_translation else summary_of(self.resume)
        if way != 1 and summary and self._is_telling(summary.text):
            return [*self._application(voice), *voice.summary(summary)], chosen
        if not chosen:
            return self._application(voice), chosen
        first = self._first(chosen)
        rest = [block for block in chosen if block is not first]
        if len(rest) <= _FEW_LEFT and self.options.length != "short":
            return self._application(voice), chosen
        if way == 1 and isinstance(first, FactBlock) and self.options.language == "en":
            said = voice.block(first, with_need=False)
            return [*said, *self._application(voice, after_fact=bool(said))], rest
        return [*self._application(voice), *voice.block(first, with_need=False)], rest

    def _is_telling(self, summary: str) -> bool:
        """Tell whether who one is has to do with this posting, or the draw falls on it."""
        own = {word.stem for word in content_words(summary)}
        asked = {word.stem for word in content_words(self.posting.text)}
        return len(own & asked) >= _ENOUGH_SHARED or self.seed[0] % 3 == 0

    def _first(self, chosen: list[Block]) -> Block:
        """Open with the weightiest block that no later paragraph is to be about."""
        focus = self.options.focus if self.options.focus_paragraph > 1 else ""
        return next((b for b in chosen if not is_block_about(b, focus)), chosen[0])

    def _application(self, voice: Voice, *, after_fact: bool = False) -> Paragraph:
        """Say what is applied for and, unless the letter is short, what the job is."""
        said = voice.application(self.plan, after_fact=after_fact)
        if self.options.length == "short":
            return said
        return [*said, *(voice.tasks(self.plan.tasks) or voice.duties(self.plan.duties))]

    def _in_text_order(self, blocks: list[Block]) -> list[Block]:
        """Put facts in the order of the résumé, so that the letter tells one story."""
        facts = [b for b in blocks if isinstance(b, FactBlock)]
        others = [b for b in blocks if not isinstance(b, FactBlock)]
        works = list(self.resume.work)
        lead = facts[0].told.fact.work if facts else None

        def place(block: FactBlock) -> tuple[bool, int, bool, bytes]:
            fact = block.told.fact
            order = works.index(fact.work) if fact.work in works else len(works)
            draw = hashlib.sha256(self.seed + fact.text.encode(errors="replace")).digest()
            return fact.work is not lead, order, not block.theme, draw

        return [*sorted(facts, key=place), *others]

    def _body(self, voice: Voice, blocks: list[Block]) -> list[Paragraph]:
        """Say the blocks, a new paragraph where the employer changes and enough has been said."""
        needs_left = _MAX_NEEDS[self.options.length]
        paragraphs: list[Paragraph] = []
        groups = grouped(blocks, _BODY_PARAGRAPHS[self.options.length])
        for group in focused(groups, self.options.focus, self.options.focus_paragraph - 2):
            voice.start_paragraph()
            paragraph: Paragraph = []
            for block in group:
                with_need = needs_left > 0 and isinstance(block, FactBlock) and bool(block.theme)
                paragraph += voice.block(block, with_need=with_need)
                needs_left -= with_need
            paragraphs.append(paragraph)
        return paragraphs


def _is_beside(topic: str, block: Block) -> bool:
    return not is_block_about(block, topic)


def word_count(paragraphs: Sequence[Paragraph]) -> int:
    """Count the words of a letter's body."""
    return sum(len(sentence.text.split()) for paragraph in paragraphs for sentence in paragraph)
