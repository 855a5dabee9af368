"""The voice of a composed letter: puts plan and blocks into the frames of a language and tone.

A voice remembers what it has said, so that an employer is introduced once and frames do not
repeat. The same options give the same words.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.assistant.letters.addressee import Addressee, quiet_position
from bot.assistant.letters.duties import quotable
from bot.assistant.letters.english.needs import phrase_need
from bot.assistant.letters.english.positions import in_role
from bot.assistant.letters.facts import Fact
from bot.assistant.letters.foreign_needs import say_deed
from bot.assistant.letters.frames.frames import Frames, fill, listed
from bot.assistant.letters.houses import in_sentence
from bot.assistant.letters.need import NeedPhrase
from bot.assistant.letters.plan import Plan, Task
from bot.assistant.letters.reporting import report
from bot.assistant.letters.rewording import reword
from bot.assistant.letters.selection import (
    Block,
    CareerBlock,
    EducationBlock,
    FactBlock,
    ListBlock,
    SkillsBlock,
    is_on_ones_own,
    is_usable_position,
)
from bot.assistant.letters.statement import Statement
from bot.assistant.letters.studies import is_degree, study_of
from bot.assistant.letters.style import is_long, is_short, restyle, starts_elsewhere
from bot.assistant.letters.themes import Theme
from bot.domain.identity import Language
from bot.domain.letter import Tone
from bot.domain.posting import Posting, PostingLine
from bot.domain.resume import Resume, Work
from bot.domain.style import WritingStyle

_MAX_JOINED_WORDS = 40
_RESULT = "The result:"
_RESULTS = (_RESULT, "In figures:", "What came of it:", "As a result:")
_INCLUDED = "y work included"
"""A turn of phrase that a letter has once."""
_ADDRESSED = re.compile(r"^You(?:(?:'|\u2019)ll| will| would)? (?=[a-z])")
_TRADE = "By profession"
_FORMER = re.compile(r"(?:an? )?(?:former|aspiring|recent|graduate|retired|student)\b")
"""Who one was or is not yet is nobody's profession."""
_PAST = re.compile(
    r"\bthose years\b|\bthat job\b|\bthen\b|\bdamals\b|\bentonces\b|\balors\b|\bmy (?:time|years)\b"
    r"|^while\b|meiner zeit|mi etapa|mis años|mon passage|mes années",
    re.IGNORECASE,
)
"""Words that would put a position still held into the past."""


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence before it is checked, with the ids of the materials it rests on."""

    text: str
    cited: tuple[str, ...] = ()
    is_courtesy: bool = False
    """A wish or a courtesy of ours, with at most the posting's names in it: nothing to check."""
    slots: tuple[str, ...] = ()
    """What a frame of ours took in; when all of it stands word for word in the cited lines, the
    sentence is proved by that."""
    checked_as: str = ""
    """What the checker judges in its place, when the frame is in words it does not know."""


@dataclass(slots=True)
class Voice:
    """Says blocks one after the other; one voice a letter."""

    frames: Frames
    tone: Tone
    seed: bytes
    variant: int
    language: Language
    resume: Resume
    posting: Posting
    banned: Collection[str] = ()
    """Sentences that the checker refused."""
    style: WritingStyle | None = None
    """How the user writes, where a text of theirs shows it."""
    _picks: Counter[str] = field(default_factory=Counter)
    _named: list[str] = field(default_factory=list)
    _last_work: Work | None = None
    _said_needs: set[int] = field(default_factory=set)
    _starts_paragraph: bool = False
    _has_quoted: bool = False
    """The posting's words stood between quotation marks once; twice would be a list of quotes."""
    _text: str = ""
    _last_text: str = ""

    def application(self, plan: Plan, *, after_fact: bool) -> list[DraftSentence]:
        """Say what is applied for."""
        addressee = plan.addressee
        openings = self.frames.opening_after if after_fact else self.frames.opening_first
        frames = openings[self.tone] or self.frames.opening_first[self.tone]
        slots = {
            "role": _named_role(self.frames.role[addressee.kind], addressee, self.language),
            "joining": _named_role(self.frames.joining[addressee.kind], addressee, self.language),
        }
        return self._courtesy("opening", [fill(f, **slots) for f in frames], self._posting_head())

    def block(self, block: Block, *, with_need: bool) -> list[DraftSentence]:
        """Say one block; nothing when the checker has refused every way of saying it."""
        match block:
            case FactBlock():
                return self._fact(block, with_need=with_need)
            case SkillsBlock():
                return self._skills(block)
            case EducationBlock():
                return self._education(block)
            case ListBlock():
                return self._list(block)
            case CareerBlock():
                return self._career(block)

    def tasks(self, tasks: Sequence[Task]) -> list[DraftSentence]:
        """Say what the job is, by two deeds of the posting."""
        if len(tasks) < 2 or not self.frames.tasks:
            return []
        shift = _draw(self.seed, "tasks") + 2 * self.variant
        first, second = (tasks[(shift + i) % len(tasks)] for i in range(2))
        said = (first.need.text, second.need.text)
        slots = (first.need.source or said[0], second.need.source or said[1])
        cited = (f"posting:{first.line_number}", f"posting:{second.line_number}")
        texts = [fill(f, first=said[0], second=said[1]) for f in self.frames.tasks]
        self._said_needs |= {first.line_number, second.line_number}
        return self._said("tasks", texts, cited, slots=slots)

    def duties(self, lines: Sequence[PostingLine]) -> list[DraftSentence]:
        """Say what the posting says of the work: a task in grammar, a sentence in quotes."""
        deeds = [(line, deed) for line in lines if (deed := _deed(line, self.language))]
        others = [line for line in lines if all(line is not told for told, _ in deeds)]
        said: list[DraftSentence] = []
        for told, deed in deeds[:1]:
            self._said_needs.add(told.number)
            said += self._need_said(deed, told.number)
        return [*said, *self._quoted_duty(others)]

    def _quoted_duty(self, lines: Sequence[PostingLine]) -> list[DraftSentence]:
        if not lines:
            return []
        self._has_quoted = True
        opening, closing = self.frames.quotes
        line = lines[_draw(self.seed, "duty") % len(lines)]
        text = quotable(line)
        need = NeedPhrase("quoted", f"{opening}{text}{closing}")
        self._said_needs.add(line.number)
        frames = [_fill_need(frame, need) for frame in self.frames.duties]
        return self._said("duties", frames, (f"posting:{line.number}",), slots=(text,))

    def summary(self, said: DraftSentence) -> list[DraftSentence]:
        """Say who the candidate is, as the résumé's summary does."""
        own = said.text.removeprefix("I am ")
        frames = [f for f in self.frames.introduced if not (_FORMER.match(own) and _TRADE in f)]
        texts = [fill(frame, self=own) for frame in frames]
        return self._said(
            "summary", texts if own != said.text else [said.text], said.cited, slots=said.slots
        )

    def gap(self, need: NeedPhrase, line: int, *, with_follow: bool) -> list[DraftSentence]:
        """Say openly what the résumé does not show."""
        texts = [_fill_need(f, need) for f in self.frames.gap[self.tone]]
        checked_as = f"My résumé does not show {need.text}."
        gap = self._said("gap", texts, (f"posting:{line}",), checked_as=checked_as)
        if gap and with_follow:
            gap += self._courtesy("follow", self.frames.gap_follow[self.tone])
        return gap

    def ahead(self, lines: Sequence[PostingLine]) -> list[DraftSentence]:
        """Say one more task of the job, where there is little of one's own to tell."""
        return self._about_line("ahead", lines)

    def question(self, lines: Sequence[PostingLine]) -> list[DraftSentence]:
        """Say what the writer would ask about the work."""
        return self._about_line("asked", lines)

    def _about_line(
        self, key: Literal["ahead", "asked"], lines: Sequence[PostingLine]
    ) -> list[DraftSentence]:
        """Say a task in grammar or report a sentence; else quote one, once in a letter."""
        own = self.frames
        quoting, saying, telling = (
            (own.ahead, own.ahead_deed, own.ahead_told)
            if key == "ahead"
            else (own.asked, own.asked_deed, own.asked_told)
        )
        opening, closing = self.frames.quotes
        start = self.variant % max(1, len(lines))
        fresh = [x for x in (*lines[start:], *lines[:start]) if x.number not in self._said_needs]
        deeds = [(x, deed) for x in fresh if (deed := _deed(x, self.language))]
        if deeds:
            line, need = deeds[0]
            texts = [_fill_need(frame, need) for frame in saying]
        elif reports := [(x, r) for x in fresh if (r := report(x.text, self.language))]:
            line, need = reports[0]
            texts = [_fill_need(frame, need) for frame in telling]
        elif fresh and not self._has_quoted:
            self._has_quoted = True
            line = fresh[0]
            quote = NeedPhrase("quoted", f"{opening}{quotable(line)}{closing}")
            texts = [_fill_need(frame, quote) for frame in quoting]
        else:
            return []
        self._said_needs.add(line.number)
        return self._courtesy(key, texts, (f"posting:{line.number}",))

    def close(self, plan: Plan, *, with_second: bool) -> list[DraftSentence]:
        """Say good-bye."""
        with_org, without = self.frames.here
        organization = plan.addressee.organization
        here = fill(with_org, org=organization) if organization else without
        here = in_sentence(here, organization, self.language)
        closes = [fill(frame, here=here) for frame in self.frames.close[self.tone]]
        said = self._courtesy("close", closes, self._posting_head())
        if with_second:
            said += self._courtesy("second", self.frames.close_second[self.tone])
        return said

    def start_paragraph(self) -> None:
        """Name the employer anew: a paragraph does not begin with "in the same role"."""
        self._starts_paragraph = True

    def _courtesy(
        self, key: str, texts: Sequence[str], cited: tuple[str, ...] = ()
    ) -> list[DraftSentence]:
        texts = [self._in_style(text) for text in self._turned(key, texts)]
        if key == "close" and self.style and self.style.exclaims:
            texts = [re.sub(r"\.$", "!", text) for text in texts]
        return [DraftSentence(text, cited, is_courtesy=True) for text in texts[:1]]

    def _in_style(self, text: str) -> str:
        return restyle(text, self.style, self.language) if self.style else text

    def _fact(self, block: FactBlock, *, with_need: bool) -> list[DraftSentence]:
        fact, statement = block.told.fact, block.told.statement
        cited = tuple(f"resume:{line.number}" for line in fact.lines)
        ways = self._ways(fact, statement)
        if fact.lines[0].told_on is None:
            ways = self._reworded(ways)
        theme = block.theme if with_need else None
        if theme and theme.need and theme.line_number not in self._said_needs:
            is_same = self._last_work is fact.work and not self._starts_paragraph
            joined = self._reworded([statement.bare]) if is_same else ways
            said = self._with_need(theme, theme.need, ways, cited, behind_colon=joined)
        else:
            said = self._said("fact", ways, cited, turn=False)
        if not said:
            return []
        self._last_work = fact.work
        self._starts_paragraph = False
        if fact.work and fact.work.name not in self._named and fact.work.name in said[-1].text:
            self._named.append(fact.work.name)
        for result in statement.results:
            leads = self._turned("result", _RESULTS)
            fresh = next((lead for lead in leads if lead not in self._text), leads[0])
            text = result.replace(_RESULT, fresh, 1)
            said += self._said("result", self._reworded([text]), cited, turn=False)
        return said

    def _reworded(self, ways: Sequence[str]) -> list[str]:
        """Put before each way the words that were drawn for it."""

        def draw(key: str) -> int:
            return _draw(self.seed, f"{key}{self.variant}")

        both = ((reword(way, self.language, draw), way) for way in ways)
        said = (text for pair in both for text in pair)
        is_said = _INCLUDED in self._text
        return [text for text in dict.fromkeys(said) if not (is_said and _INCLUDED in text)]

    def _ways(self, fact: Fact, statement: Statement) -> list[str]:
        """Give the ways to say a fact; one without an employer must not seem to have the last."""
        if fact.place == "other" and self._last_work is not None:
            inner = _inner(statement.bare)
            return [fill(frame, statement=inner) for frame in self.frames.noted]
        if fact.place == "project":
            frames = (
                self.frames.places.named_project if fact.project else self.frames.places.project
            )
            turned = self._turned("project", frames)
            return [statement.at(fill(frame, project=fact.project)) for frame in turned]
        return [statement.at(place) for place in self._places(fact.work, statement)]

    def _with_need(
        self,
        theme: Theme,
        need: NeedPhrase,
        ways: list[str],
        cited: tuple[str, ...],
        *,
        behind_colon: list[str],
    ) -> list[DraftSentence]:
        self._said_needs.add(theme.line_number)
        line = (f"posting:{theme.line_number}",)
        joined = self.frames.joined[need.kind]
        is_turn = is_long(self.style) or len(self._said_needs) % 2 == 0
        if joined and is_turn and not is_short(self.style):
            texts = [
                fill(_fill_need(f, need), statement=_inner(way))
                for f in joined
                for way in behind_colon
            ]
            texts = [text for text in texts if len(text.split()) <= _MAX_JOINED_WORDS]
            if said := self._said("joined", texts, (*line, *cited)):
                return said
        fact = self._said("fact", ways, cited, turn=False)
        return [*self._need(theme, need), *fact] if fact else []

    def _places(self, work: Work | None, statement: Statement) -> list[str]:
        places = self.frames.places
        if work is None or not work.name or work.name in statement.bare:
            return [""]
        if is_on_ones_own(work.name):
            return [places.own]
        slots = {"employer": work.name.rstrip(". "), "position": self._position(work)}
        has_position = is_usable_position(work.position) and statement.takes_position
        if self._last_work is work and not self._starts_paragraph:
            turned = self._turned("same", places.same)
            is_named = self._last_text.startswith("I") or starts_elsewhere(self.style)
            frames = [*turned, ""] if is_named else ["", *turned]
        elif work.name in self._named:
            frames = self._turned("again", places.again)
        elif self._last_work is not None and _is_before(work, self._last_work):
            frames = self._turned("before", places.before)
        elif has_position:
            positions = places.current_as if work.is_current else places.first_as
            frames = self._turned("as", (*positions, places.first[0]))
        else:
            frames = self._turned("first", places.first)
        if work.is_current:
            frames = [frame for frame in frames if not _PAST.search(frame)]
        fallback = places.first[:1]
        return [
            in_sentence(fill(frame, **slots), slots["employer"], self.language)
            for frame in (*frames, *fallback)
        ]

    def _skills(self, block: SkillsBlock) -> list[DraftSentence]:
        fresh = tuple(name for name in block.names if name.lower() not in self._text.lower())
        if not fresh:
            return []
        names = listed(fresh, self.frames.conjunction)
        numbers = {
            s.line_number
            for s in self.resume.skills
            if s.name.lower() in {name.lower() for name in fresh}
        }
        cited = tuple(f"resume:{n}" for n in sorted(numbers))
        texts = [fill(f, skills=names) for f in self.frames.skills]
        return self._said("skills", texts, cited, slots=fresh)

    def _education(self, block: EducationBlock) -> list[DraftSentence]:
        education = block.education
        study = study_of(education, self.resume)
        is_field = is_degree(education) and bool(self.frames.education)
        inner = [education.study_type] if is_field else []
        inner += [education.end_date[:4]] if education.end_date else []
        slots = {
            "area": education.area,
            "study": study,
            "institution": education.institution,
            "details": f" ({', '.join(inner)})" if inner else "",
            "comma_details": f", {', '.join(inner)}" if inner else "",
        }
        cited = tuple(f"resume:{n}" for n in education.line_numbers)
        frames = self.frames.education if is_field or not study else self.frames.qualification
        texts = [
            in_sentence(fill(f, **slots), education.institution, self.language) for f in frames
        ]
        named = (education.area if is_field else study, education.institution)
        said = self._said("education", texts, cited, slots=named)
        return [*self._asked_for(block.theme), *said] if said else []

    def _asked_for(self, theme: Theme | None) -> list[DraftSentence]:
        """Say the need that the next sentence meets, unless it was said before."""
        if theme is None or theme.need is None or theme.line_number in self._said_needs:
            return []
        self._said_needs.add(theme.line_number)
        return self._need(theme, theme.need)

    def _need(self, theme: Theme, need: NeedPhrase) -> list[DraftSentence]:
        if need.kind == "quoted":
            if self._has_quoted:
                return []
            self._has_quoted = True
        return self._need_said(need, theme.line_number)

    def _need_said(self, need: NeedPhrase, line: int) -> list[DraftSentence]:
        frames = self.frames.needs[need.kind]
        fresh = [f for f in frames if f.split("{")[0] not in self._text]
        texts = [_fill_need(f, need) for f in fresh or frames]
        slots = (need.source or need.text.strip("".join(self.frames.quotes)),)
        return self._said(f"need-{need.kind}", texts, (f"posting:{line}",), slots=slots)

    def _list(self, block: ListBlock) -> list[DraftSentence]:
        frames = self.frames.languages if block.kind == "languages" else self.frames.certificates
        names = listed(block.names, self.frames.conjunction)
        cited = tuple(
            f"resume:{line.number}"
            for line in self.resume.lines
            if any(name in line.text for name in block.names)
        )
        texts = [fill(frame, names=names) for frame in frames]
        said = self._said(block.kind, texts, cited[:4], slots=block.names)
        return [*self._asked_for(block.theme), *said] if said else []

    def _career(self, block: CareerBlock) -> list[DraftSentence]:
        work = block.work
        if work.name in self._named and not (block.theme or block.is_proof):
            return []
        frames = self.frames.career_current if work.is_current else self.frames.career
        slots = {
            "position": self._position(work),
            "employer": work.name.rstrip(". "),
            "years": self._years(work),
        }
        cited = tuple(f"resume:{n}" for n in work.line_numbers[:2])
        texts = [in_sentence(fill(f, **slots), slots["employer"], self.language) for f in frames]
        asked = self._asked_for(block.theme)
        said = self._said("career", texts, cited, slots=(work.position, work.name.rstrip(". ")))
        if not said:
            return []
        self._named.append(work.name)
        self._last_work = work
        return [*asked, *said]

    def _position(self, work: Work) -> str:
        position = quiet_position(work.position)
        return in_role(position) if self.language == "en" else position

    def _years(self, work: Work) -> str:
        start, end = work.start_date[:4], work.end_date[:4]
        if work.is_current:
            return fill(self.frames.since, year=start) if start else ""
        if start and end:
            return f" ({start})" if start == end else fill(self.frames.during, start=start, end=end)
        return ""

    def _posting_head(self) -> tuple[str, ...]:
        names = (self.posting.title, self.posting.hiring_organization)
        wanted = [name.strip() for name in names if name.strip()]
        lines = {
            next((line.number for line in self.posting.lines if name in line.text), 0)
            for name in wanted
        }
        return tuple(f"posting:{n}" for n in sorted(lines) if n)

    def _said(
        self,
        key: str,
        texts: Sequence[str],
        cited: tuple[str, ...],
        *,
        turn: bool = True,
        slots: tuple[str, ...] = (),
        checked_as: str = "",
    ) -> list[DraftSentence]:
        ordered = self._turned(key, texts) if turn else texts
        styled = [text for own in ordered for text in (self._in_style(own), own)]
        for text in dict.fromkeys(styled):
            if text not in self.banned:
                self._text += f"{text} "
                self._last_text = text
                return [DraftSentence(text, cited, slots=slots, checked_as=checked_as)]
        return []

    def _turned(self, key: str, frames: Sequence[str]) -> list[str]:
        if not frames:
            return []
        shift = (_draw(self.seed, key) + self.variant + self._picks[key]) % len(frames)
        self._picks[key] += 1
        return [*frames[shift:], *frames[:shift]]


def _draw(seed: bytes, key: str) -> int:
    """Draw a number that is the same for the same pair and the same kind of sentence."""
    return hashlib.sha256(seed + key.encode()).digest()[0]


def _deed(line: PostingLine, language: Language) -> NeedPhrase | None:
    text = _ADDRESSED.sub("", quotable(line))
    need = phrase_need(text) if language == "en" else say_deed(text, language)
    return need if need and need.kind == "deed" else None


def _named_role(frame: str, addressee: Addressee, language: Language) -> str:
    said = fill(frame, title=addressee.title, org=addressee.organization)
    return in_sentence(said, addressee.organization, language)


def _fill_need(frame: str, need: NeedPhrase) -> str:
    text = fill(frame, need=need.text)
    return re.sub(r"([.!?])([”“»])\.$", r"\1\2", text)


def _inner(sentence: str) -> str:
    """Give a sentence as it stands behind a colon."""
    first = sentence.split(maxsplit=1)[0]
    keeps = first in ("I", "I'm") or first.isupper()
    return sentence if keeps else sentence[0].lower() + sentence[1:]


def _is_before(work: Work, other: Work) -> bool:
    """Tell whether a position ended before the other began, as far as the years tell."""
    return bool(work.end_date and other.start_date and work.end_date[:4] <= other.start_date[:4])
