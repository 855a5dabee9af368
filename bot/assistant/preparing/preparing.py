"""The door: a résumé and a posting become everything that prepares for the application."""

from __future__ import annotations

import asyncio

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.checking import LetterChecking
from bot.assistant.preparing.answers import prepare_answers
from bot.assistant.preparing.sheet import prepare_sheet
from bot.assistant.preparing.tailoring import tailor
from bot.domain.fit import Fit
from bot.domain.identity import Language
from bot.domain.posting import Posting
from bot.domain.preparation import Preparation
from bot.domain.resume import Resume
from bot.errors import NoRequirementsError


class Preparing:
    """Prepares from the user's own lines and the posting's alone."""

    def __init__(self, checker: ClaimChecker, fitting: Fitting) -> None:
        self._checker = checker
        self._fitting = fitting

    async def prepare(
        self, resume: Resume, posting: Posting, *, language: Language | None = None
    ) -> Preparation:
        """Prepare, in the posting's language unless another is named.

        A posting without requirements gives a sheet without questions; the rest remains.
        """
        try:
            fit = await self._fitting.assess(resume, posting)
        except NoRequirementsError:
            fit = Fit(matches=(), score_0_100=None)
        spoken = language or recognise_language(posting.text)
        return await asyncio.to_thread(self._prepare, resume, posting, fit, spoken)

    def _prepare(
        self, resume: Resume, posting: Posting, fit: Fit, language: Language
    ) -> Preparation:
        checking = LetterChecking(self._checker, resume, posting)
        return Preparation(
            resume=tailor(resume, posting, fit),
            answers=prepare_answers(resume, posting, fit, language, check=checking.check),
            sheet=prepare_sheet(resume, fit, language),
            language=language,
        )
