"""Letters: from a résumé and a posting to a checked cover letter."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.checking import LetterChecking
from bot.assistant.letters.compose import compose
from bot.assistant.letters.rubric import with_rubric
from bot.assistant.letters.style import in_style
from bot.assistant.letters.versions import as_wished, with_paragraph_of
from bot.assistant.letters.write import write_letter
from bot.assistant.metering import Metering
from bot.domain.fit import Fit
from bot.domain.identity import UserId
from bot.domain.letter import Letter, LetterOptions
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.errors import NoRequirementsError
from bot.llm.model import ChatModel

_MOST_TRIES = 3


class Letters:
    """Writes letters: with the model when it writes freely, else from the résumé's own lines."""

    def __init__(
        self,
        model: ChatModel,
        checker: ClaimChecker,
        fitting: Fitting,
        *,
        metering: Metering | None = None,
    ) -> None:
        self._model = model
        self._checker = checker
        self._fitting = fitting
        self._metering = metering

    async def write(
        self,
        resume: Resume,
        posting: Posting,
        options: LetterOptions,
        *,
        payer: UserId | None = None,
        sample: str = "",
    ) -> Letter:
        """Write one version of a letter; the same options give the same composed letter.

        What the model costs is counted for ``payer``, when there is one.
        ``sample`` is a text of the user's own, whose manner a model is to follow.
        Where no requirement was found, title, duties and skills of the posting remain to write to.
        """
        fit = await self._fit(resume, posting)
        checking = LetterChecking(self._checker, resume, posting)
        written = None
        if self._model.writes_freely:
            model = self._model
            if self._metering is not None and payer is not None:
                model = self._metering.metered(model, payer)
            written = await write_letter(model, checking, fit, options, sample=sample)
            if written.letter is not None:
                return _regraded(written.letter, resume, posting, fit, options)
        composed = await asyncio.to_thread(
            compose, resume, posting, fit, options, check=checking.check
        )
        letter = written.explain(composed) if written else composed
        return _regraded(letter, resume, posting, fit, options)

    async def edit(
        self, letter: Letter, resume: Resume, posting: Posting, options: LetterOptions
    ) -> Letter:
        """Change a letter without writing it anew: a salutation, or what was taken out."""
        return _regraded(letter, resume, posting, await self._fit(resume, posting), options)

    async def rewrite_paragraph(
        self,
        letter: Letter,
        resume: Resume,
        posting: Posting,
        place: int,
        *,
        payer: UserId | None = None,
        sample: str = "",
    ) -> Letter:
        """Say one paragraph differently and keep the others; the same letter when nothing can."""
        options = letter.options
        for step in range(1, _MOST_TRIES + 1):
            other_options = replace(options, variant=options.variant + step)
            other = await self.write(resume, posting, other_options, payer=payer, sample=sample)
            if changed := with_paragraph_of(letter, other, place):
                return _regraded(
                    changed, resume, posting, await self._fit(resume, posting), options
                )
        return letter

    async def _fit(self, resume: Resume, posting: Posting) -> Fit:
        try:
            return await self._fitting.assess(resume, posting)
        except NoRequirementsError:
            return Fit(matches=(), score_0_100=None)


def _regraded(
    letter: Letter, resume: Resume, posting: Posting, fit: Fit, options: LetterOptions
) -> Letter:
    return with_rubric(as_wished(in_style(letter), options), resume, posting, fit)
