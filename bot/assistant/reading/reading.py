"""The door of the room: a file or a text becomes a document, a résumé or a posting."""

from __future__ import annotations

from datetime import date

from bot.assistant.reading.linked import read_link
from bot.assistant.reading.posting.corrections import PostingCorrection, correct_posting
from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.recognition import Recognised, recognise
from bot.assistant.reading.resume.corrections import Correction, correct
from bot.assistant.reading.resume.understanding import understand_resume
from bot.domain.posting import Posting
from bot.domain.resume import Resume
from knowledge.documents import Document
from knowledge.fetching.fetcher import Fetcher
from knowledge.readers.isolated import IsolatedReader
from knowledge.readers.reader import read_decoded


class Reading:
    """Reads what a user sends, without a model; files through a process that can do no harm."""

    def __init__(self, reader: IsolatedReader, fetcher: Fetcher) -> None:
        self._reader = reader
        self._fetcher = fetcher

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
