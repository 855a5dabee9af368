"""The door: a résumé and a posting become everything that prepares for the application."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from dataclasses import replace

from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.grounding.language import recognise_language
from bot.assistant.letters.checking import LetterChecking
from bot.assistant.metering import Metering
from bot.assistant.preparing.answers import prepare_answers
from bot.assistant.preparing.modelled import write_answers
from bot.assistant.preparing.sheet import prepare_sheet
from bot.assistant.preparing.tailoring import tailor
from bot.domain.fit import Fit
from bot.domain.identity import Language, UserId
from bot.domain.posting import Posting
from bot.domain.preparation import Preparation, PreparedAnswer
from bot.domain.resume import Resume
from bot.errors import NoRequirementsError
from bot.llm.model import ChatModel

_REMEMBERED = 128
"""Pairs of a résumé and a posting whose answers are kept in memory."""


class Preparing:
    """Prepares from the user's own lines and the posting's alone.

    The three answers are written by the model, where there is one that writes freely, and checked
    sentence by sentence; what it gave for a pair is kept, so that the reasons shown later are those
    of the answers shown.
    """

    def __init__(
        self,
        checker: ClaimChecker,
        fitting: Fitting,
        *,
        model: ChatModel | None = None,
        metering: Metering | None = None,
    ) -> None:
        self._checker = checker
        self._fitting = fitting
        self._model = model if model is not None and model.writes_freely else None
        self._metering = metering
        self._written: OrderedDict[bytes, tuple[PreparedAnswer, ...]] = OrderedDict()

    async def prepare(
        self,
        resume: Resume,
        posting: Posting,
        *,
        language: Language | None = None,
        payer: UserId | None = None,
        with_answers: bool = True,
    ) -> Preparation:
        """Prepare, in the posting's language unless another is named.

        A posting without requirements gives a sheet without questions; the rest remains. What the
        model costs is counted for ``payer``; without answers it is not asked.
        """
        try:
            fit = await self._fitting.assess(resume, posting)
        except NoRequirementsError:
            fit = Fit(matches=(), score_0_100=None)
        spoken = language or recognise_language(posting.text)
        made = await asyncio.to_thread(self._prepare, resume, posting, fit, spoken)
        if self._model is None or not with_answers:
            return made
        return replace(made, answers=await self._answers(resume, posting, fit, made, payer))

    async def _answers(
        self,
        resume: Resume,
        posting: Posting,
        fit: Fit,
        made: Preparation,
        payer: UserId | None,
    ) -> tuple[PreparedAnswer, ...]:
        pair = f"{payer}\0{made.language}\0{resume.text}\0{posting.text}"
        key = hashlib.sha256(pair.encode(errors="replace")).digest()
        if key not in self._written and self._model is not None:
            model = self._model
            if self._metering is not None and payer is not None:
                model = self._metering.metered(model, payer)
            checking = LetterChecking(self._checker, resume, posting)
            written = await write_answers(model, checking, fit, made.language, made.answers)
            if written is None:
                return made.answers
            self._written[key] = written
            while len(self._written) > _REMEMBERED:
                self._written.popitem(last=False)
        return self._written[key]

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
