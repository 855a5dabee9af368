"""Sentences of letters: each part held against the side that may support it.

Facts about the candidate rest on the résumé alone, facts about the employer on the posting alone.
Wishes, courtesies and gaps claim nothing, unless they are false or smuggle a fact in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.assistant.grounding.binding import (
    under_headings,
)
from bot.assistant.grounding.courtesies import (
    find_unknown_name,
    find_unknown_skill,
    judge_courtesy,
)
from bot.assistant.grounding.facts import ClauseFacts, read_clause
from bot.assistant.grounding.gaps import find_false_gap
from bot.assistant.grounding.judging import judge_by_words_and_meaning
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lexicon.stances import INTEREST, LEARNING, NEWS, RESET
from bot.assistant.grounding.lines import Line, lines_of
from bot.assistant.grounding.parts import Part, offered_in, split_parts
from bot.assistant.grounding.plain import is_plain
from bot.assistant.grounding.prepared import PreparedPair
from bot.assistant.grounding.rereading import (
    claims_a_title,
    dated_lines,
    names_nothing,
    with_skills_of,
    with_unit_of,
    without_first_word,
    without_sayings,
)
from bot.assistant.grounding.signs import claims_of_employer, claims_something
from bot.assistant.grounding.similarity import Similarity
from bot.assistant.grounding.support import NOT_SAID, taken_from_posting
from bot.assistant.grounding.surroundings import Finding, Rules, Surroundings
from bot.assistant.grounding.tongues import find_tongues, speaks, tongue_problem
from bot.assistant.grounding.wording import name_problem, skill_problem
from bot.domain.claim import Material
from bot.domain.posting import Posting
from bot.domain.resume import Resume

_CANDIDATE = Rules(
    checks_strength=True,
    checks_modals=False,
    may_join_headings=False,
    numbers_anywhere=True,
    is_of_candidate=True,
)
_EMPLOYER = Rules(checks_strength=False, checks_modals=True, numbers_anywhere=True)
_OF_OTHERS = re.compile(r"\W*(?:the|a|an|der|die|das|el|la|los|las|le|les)\b", re.IGNORECASE)
_NOTHING = Finding("", ())
_KNOWING = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:knowledge|experience|skills?|expertise|background|kenntnisse|erfahrung"
    r"|conocimientos|experiencia|connaissances|expérience)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PartFinding:
    """A part with what came of it."""

    part: Part
    is_claim: bool
    finding: Finding


class LetterGround:
    """A résumé and a posting prepared once, against which a letter's sentences are held."""

    def __init__(
        self, resume: Resume, posting: Posting, *, similarity: Similarity, today: date
    ) -> None:
        self._pair = PreparedPair(resume, posting, today=today)
        self._similarity = similarity
        self._today = today

    def judge(self, sentence: str, cited: Sequence[Material]) -> tuple[PartFinding, ...]:
        """Give every part of a sentence with its finding."""
        parts = split_parts(
            sentence,
            names=self._pair.organizations,
            own_names=self._pair.binding.words,
            posting_stems=self._pair.posting_stems,
            posting=self._pair.talked,
            language=recognise_language(sentence, self._pair.language),
        )
        cited_resume = lines_of(item for item in cited if item.kind == "resume")
        cited_posting = lines_of(item for item in cited if item.kind == "posting")
        findings: list[PartFinding] = []
        headings: frozenset[str] = frozenset()
        before = None
        for index, part in enumerate(parts):
            read = self._read(part.text, is_start=index == 0)
            facts = with_skills_of(before, with_unit_of(before, read))
            before = facts
            named = self._pair.binding.headings_in(part.text) or self._scene_behind(parts, index)
            headings = named or (frozenset() if RESET.search(part.text) else headings)
            lines = under_headings(cited_resume or self._pair.resume_lines, headings)
            posting = cited_posting or self._pair.posting_lines
            found = self._judge_part(part, facts, resume=lines, posting=posting)
            if found.finding.problem and facts.quantities != read.quantities:
                again = self._judge_part(part, read, resume=lines, posting=posting)
                found = found if again.finding.problem else again
            findings.append(found)
        return tuple(findings)

    def _scene_behind(self, parts: Sequence[Part], index: int) -> frozenset[str]:
        """Give the headings that the next part names when it says no more (``at Brook``)."""
        if index + 1 >= len(parts):
            return frozenset()
        following = parts[index + 1].text
        is_scene = not self._read(following, is_start=False).words
        return self._pair.binding.headings_in(following) if is_scene else frozenset()

    def _read(self, text: str, *, is_start: bool) -> ClauseFacts:
        facts = read_clause(
            text,
            is_start=is_start,
            more_skills=self._pair.skills,
            known_names=self._pair.names,
            otherwise=self._pair.language,
        )
        return without_first_word(facts) if is_start else facts

    def _judge_part(
        self, part: Part, facts: ClauseFacts, *, resume: Sequence[Line], posting: Sequence[Line]
    ) -> PartFinding:
        match part.stance:
            case "courtesy" | "application":
                said = judge_courtesy(
                    facts, self._pair.all_lines, self._pair.talked, held=self._pair.held
                )
                return PartFinding(part, is_claim=False, finding=said)
            case "wish":
                return PartFinding(part, is_claim=False, finding=self._judge_wish(part, facts))
            case "gap" | "hedge":
                is_hedge = part.stance == "hedge"
                finding = self._judge_hedge(facts) if is_hedge else self._judge_gap(facts)
                return PartFinding(part, is_claim=is_hedge, finding=finding)
            case "feeling":
                finding = self._judge_facts(facts, resume, _CANDIDATE)
                if finding.problem:
                    finding = Finding("no line of the résumé says that you feel so", ())
                return PartFinding(part, is_claim=True, finding=finding)
            case "interest":
                return self._judge_interest(part, facts, posting)
            case "fact":
                return self._judge_fact(part, facts, resume, posting)

    def _judge_interest(
        self, part: Part, facts: ClauseFacts, posting: Sequence[Line]
    ) -> PartFinding:
        """Hold what pleases against the posting; ``which appeals to me`` alone names nothing."""
        said = self._judge_facts(facts, posting, _EMPLOYER)
        if said.problem == NOT_SAID and _says_only_that_it_pleases(facts):
            return PartFinding(part, is_claim=False, finding=_NOTHING)
        return PartFinding(part, is_claim=True, finding=said)

    def _judge_fact(
        self, part: Part, facts: ClauseFacts, resume: Sequence[Line], posting: Sequence[Line]
    ) -> PartFinding:
        is_news = NEWS.search(part.text) is not None
        if (facts.is_empty and not is_news) or (part.is_open and names_nothing(facts)):
            return PartFinding(part, is_claim=False, finding=_NOTHING)
        if part.is_open and (shown := self._shown_by_posting(facts, posting)):
            return PartFinding(replace(part, about="employer"), is_claim=True, finding=shown)
        if part.about == "employer":
            finding = self._judge_facts(facts, posting, _EMPLOYER)
            is_claim = finding.problem != NOT_SAID or claims_of_employer(facts, self._pair.talked)
            return PartFinding(part, is_claim, finding if is_claim else _NOTHING)
        if speaks(facts.text) or (summed := self._pair.career.show(facts)):
            said = self._judge_tongues(facts) if speaks(facts.text) else Finding("", summed)
            return PartFinding(part, is_claim=True, finding=said)
        rules = replace(_CANDIDATE, checks_verbs=not (part.is_open and _OF_OTHERS.match(part.text)))
        finding = self._judge_facts(facts, resume, rules)
        if not finding.problem and (
            word := taken_from_posting(
                facts,
                finding.lines,
                posting=self._pair.posting_words,
                resume=self._pair.resume_stems,
            )
        ):
            finding = Finding(f"“{word}” stands in the posting, not in the résumé", finding.lines)
        if finding.problem == NOT_SAID and (
            _says_only_that_it_pleases(facts) or not claims_something(facts, self._pair.talked)
        ):
            return PartFinding(part, is_claim=False, finding=_NOTHING)
        if finding.problem and self._is_of_posting_only(facts):
            finding = Finding(f"{finding.problem}; only the posting says so", finding.lines)
        return PartFinding(part, is_claim=True, finding=finding)

    def _judge_facts(self, facts: ClauseFacts, lines: Sequence[Line], rules: Rules) -> Finding:
        return judge_by_words_and_meaning(
            facts,
            lines,
            rules=rules,
            around=Surroundings(
                today=self._today,
                dated=dated_lines(facts, lines) if rules.is_of_candidate else (),
                dated_too=self._dated_elsewhere(facts, lines) if rules.is_of_candidate else (),
                rivals=self._pair.posting_lines if rules.is_of_candidate else (),
                is_bound=rules.is_of_candidate and len(lines) < len(self._pair.resume_lines),
                elsewhere=self._pair.resume_lines if rules.is_of_candidate else (),
                names=self._pair.known_names if rules.is_of_candidate else frozenset(),
                held=self._pair.held if rules.is_of_candidate else frozenset(),
            ),
            similarity=self._similarity,
        )

    def _dated_elsewhere(self, facts: ClauseFacts, lines: Sequence[Line]) -> Sequence[Line]:
        """Give all lines where a length of time is told of no employer, no skill and no title.

        A skill in the headline of a résumé is that of every position.
        ``Ten years of experience, three of them at Tarrant``: the ten are told of none.
        """
        if claims_a_title(facts):
            return ()
        if facts.skills:
            return lines if facts.skills <= self._pair.skills_of_headline else ()
        if self._pair.binding.headings_in(facts.text.split(",")[0]):
            return lines
        return dated_lines(facts, self._pair.resume_lines) or lines

    def _judge_wish(self, part: Part, facts: ClauseFacts) -> Finding:
        offered = offered_in(part.text)
        if offered:
            told = self._read(offered, is_start=False)
            if _KNOWING.search(offered) and not LEARNING.search(part.text):
                return self._judge_facts(without_sayings(told), self._pair.resume_lines, _CANDIDATE)
            finding = self._hard_facts(told, is_learning=bool(LEARNING.search(part.text)))
            if finding.problem:
                return finding
        if LEARNING.search(part.text):
            return _NOTHING
        unknown = find_unknown_skill(facts, self._pair.all_lines, self._pair.skills)
        return unknown if unknown.problem else find_unknown_name(facts, self._pair.all_lines)

    def _hard_facts(self, facts: ClauseFacts, *, is_learning: bool) -> Finding:
        """Check what an offer states: its skills, numbers and credentials, by the résumé alone."""
        if is_learning or not (facts.skills or facts.quantities):
            return _NOTHING
        return self._judge_facts(facts, self._pair.resume_lines, _CANDIDATE)

    def _judge_gap(self, facts: ClauseFacts) -> Finding:
        """Call a gap false when a line of the résumé has what is said to be lacking."""
        return find_false_gap(
            facts,
            self._pair.resume_lines,
            self._pair.tongues,
            posting=self._pair.posting_lines,
            similarity=self._similarity,
        )

    def _judge_hedge(self, facts: ClauseFacts) -> Finding:
        """Ask of what is known only a little that the résumé names it at all."""
        if find_tongues(facts.text):
            return self._judge_tongues(facts)
        lines = self._pair.resume_lines
        problem = skill_problem(facts, lines) or name_problem(facts, lines, self._pair.known_names)
        named = [line for line in lines if facts.skills & line.skills]
        return Finding(problem, tuple(named[:1]))

    def _judge_tongues(self, facts: ClauseFacts) -> Finding:
        lines = tuple(line for line in self._pair.resume_lines if line.text in self._pair.tongues)
        problem = tongue_problem(facts.text, self._pair.tongues) or name_problem(
            facts, lines, self._pair.known_names
        )
        return Finding(problem, lines[:2])

    def _shown_by_posting(self, facts: ClauseFacts, posting: Sequence[Line]) -> Finding | None:
        finding = self._judge_facts(facts, posting, _EMPLOYER)
        return None if finding.problem else finding

    def _is_of_posting_only(self, facts: ClauseFacts) -> bool:
        shown = frozenset(skill for line in self._pair.posting_lines for skill in line.skills)
        return bool(facts.skills & (shown | self._pair.skills))


def _says_only_that_it_pleases(facts: ClauseFacts) -> bool:
    """Tell ``which appeals to me``: what pleases stands in another part."""
    return INTEREST.search(facts.text) is not None and not (
        facts.names
        or facts.quantities
        or facts.skills
        or any(not (INTEREST.search(word.text) or is_plain(word)) for word in facts.words)
    )
