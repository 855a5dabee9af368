"""The door of the room: a file or a text becomes a document, a résumé or a posting."""

from __future__ import annotations

import asyncio
import logging
from datetime import date

from bot.assistant.metering import Metering
from bot.assistant.reading.linked import read_link
from bot.assistant.reading.modelled.posting import merged_posting
from bot.assistant.reading.modelled.resume import merged_resume
from bot.assistant.reading.modelled.shapes import ReadPosting, ReadResume
from bot.assistant.reading.posting.corrections import PostingCorrection, correct_posting
from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.recognition import Recognised, recognise
from bot.assistant.reading.resume.corrections import Correction, correct
from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.identity import UserId
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from bot.errors import ModelError
from bot.llm.model import ChatModel, Schema
from knowledge.documents import Document
from knowledge.fetching.fetcher import Fetcher
from knowledge.readers.isolated import IsolatedReader
from knowledge.readers.reader import read_decoded
from prompts.catalog import ReadPostingText, ReadResumeText

_LOG = logging.getLogger(__name__)
_LONGEST_FOR_MODEL = 24_000
"""Characters; what is longer is read by the rules alone."""


class Reading:
    """Reads what a user sends; files through a process that can do no harm."""

    def __init__(
        self,
        reader: IsolatedReader,
        fetcher: Fetcher,
        *,
        model: ChatModel | None = None,
        metering: Metering | None = None,
        within_s: float = 20.0,
    ) -> None:
        self._reader = reader
        self._fetcher = fetcher
        self._model = model if model is not None and model.writes_freely else None
        self._metering = metering
        self._within_s = within_s

    @property
    def reads_pictures(self) -> bool:
        """Tell whether the text in pictures and scans can be read on this machine."""
        return self._reader.reads_pictures

    async def read_file(self, data: bytes, *, file_name: str) -> Document:
        """Read a file of any kind, by its content.

        Raises: UnreadableFileError and its kinds, each with what is wrong with the file.
        """
        return await self._reader.read(data, file_name=file_name)

    async def read_link(self, link: str) -> Document:
        """Read the posting that a link leads to; nothing but public web pages is ever asked for.

        Raises: LinkError and its kinds, each with what the link or the site refuses.
        """
        return await read_link(link, fetcher=self._fetcher, reader=self._reader)

    def read_text(self, text: str) -> Document:
        """Read a message or a paste; Markdown is understood.

        Raises: EmptyFileError when nothing visible stands in it.
        """
        return read_decoded(text, file_name="text")

    def recognise(self, document: Document) -> Recognised:
        """Tell a résumé from a posting; ``unclear`` when neither stands out."""
        return recognise(document)

    async def read_resume(self, document: Document, *, payer: UserId | None = None) -> Resume:
        """Find the fields of a résumé, with the model where there is one; see ``modelled``.

        A model that fails or takes too long is done without: the rules find the fields alone.
        """
        rules = await asyncio.to_thread(understand_resume, document)
        read = await self._asked(ReadResumeText(document.text), ReadResume, payer)
        return rules if read is None else await asyncio.to_thread(merged_resume, rules, read)

    async def read_posting(self, document: Document, *, payer: UserId | None = None) -> Posting:
        """Find the fields of a posting, as ``read_resume`` does those of a résumé."""
        rules = await asyncio.to_thread(understand_posting, document)
        read = await self._asked(ReadPostingText(document.text), ReadPosting, payer)
        if read is None:
            return rules
        return await asyncio.to_thread(merged_posting, rules, read, document)

    async def _asked(
        self, prompt: ReadResumeText | ReadPostingText, schema: type[Schema], payer: UserId | None
    ) -> Schema | None:
        model = self._model
        if model is None or len(prompt.text) > _LONGEST_FOR_MODEL:
            return None
        if self._metering is not None and payer is not None:
            model = self._metering.metered(model, payer)
        try:
            async with asyncio.timeout(self._within_s):
                return (await model.parse(prompt, schema)).value
        except (ModelError, TimeoutError) as error:
            _LOG.warning("a document was read without the model: %s", type(error).__name__)
            return None

    def understand_resume(self, document: Document) -> Resume:
        """Find the fields of a résumé, each a piece of its text."""
        return understand_resume(document)

    def correct_resume(self, resume: Resume, text: str, *, today: date) -> Correction | None:
        """Apply what a message of the user corrects; nothing when it is none."""
        return correct(resume, text, today=today)

    def understand_posting(self, document: Document) -> Posting:
        """Find the fields and requirements of a posting, each a piece of its text."""
        return understand_posting(document)

    def correct_posting(self, posting: Posting, text: str) -> PostingCorrection | None:
        """Apply what a message of the user corrects; nothing when it is none."""
        return correct_posting(posting, text)
