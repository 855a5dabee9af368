"""A résumé and a posting prepared once, for all sentences of a letter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.assistant.grounding.applying import words_of_posting
from bot.assistant.grounding.binding import Binding, is_contact, known_names, names_of_employer
from bot.assistant.grounding.careers import Career
from bot.assistant.grounding.headings import is_section
from bot.assistant.grounding.language import recognise_language
from bot.assistant.grounding.lines import Line, lines_of
from bot.assistant.grounding.materials import posting_materials, resume_materials
from bot.assistant.grounding.skills import canonical_skill
from bot.assistant.grounding.tongues import find_tongues
from bot.assistant.grounding.words import split_words
from bot.domain.posting import Posting
from bot.domain.resume import Resume


class PreparedPair:
    """What the checks ask of a résumé and a posting, computed once."""

    def __init__(self, resume: Resume, posting: Posting, *, today: date) -> None:
        everything = lines_of(resume_materials(resume))
        self.resume_lines = _evidence(resume, everything)
        self.posting_lines = lines_of(posting_materials(posting))
        self.all_lines = (*self.resume_lines, *self.posting_lines)
        self.language = recognise_language(resume.text)
        self.resume_stems = frozenset(one for line in everything for one in line.all_stems)
        self.posting_stems = frozenset(one for line in self.posting_lines for one in line.all_stems)
        self.posting_words = frozenset(one for line in self.posting_lines for one in line.stems)
        self.talked = words_of_posting(posting)
        self.organizations = names_of_employer(posting, everything)
        employers = [word.text for work in resume.work for word in split_words(work.name)]
        self.binding = Binding(everything, self.posting_lines, employers=frozenset(employers))
        named = [word.text for name in self.organizations for word in split_words(name)]
        self.names = frozenset(word.lower() for word in (*named, *employers, *self.binding.words))
        """Words of employers' names, in lower case."""
        self.known_names = known_names(everything)
        self.held = frozenset(name for line in everything for name in line.credentials)
        self.career = Career(resume, self.resume_lines, held=self.held, today=today)
        self.tongues = tuple(line.text for line in everything if find_tongues(line.text))
        asked = [skill for requirement in posting.requirements for skill in requirement.skills]
        self.skills = frozenset(map(canonical_skill, asked))
        """Skills that the posting asks for."""
        self.skills_of_headline = _skills_of_headline(resume, everything)


def _evidence(resume: Resume, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out how to reach somebody, and the names of sections: they show nothing."""
    sections = {f"resume:{line.number}" for line in resume.lines if is_section(line)}
    return tuple(line for line in lines if not (is_contact(line) or line.material.id in sections))


def _skills_of_headline(resume: Resume, lines: Sequence[Line]) -> frozenset[str]:
    """Give the skills that stand above all sections: those of every position."""
    top = {f"resume:{line.number}" for line in resume.lines if not line.section}
    return frozenset(
        skill
        for line in lines
        if line.material.id in top and not line.heading
        for skill in line.skills
    )
