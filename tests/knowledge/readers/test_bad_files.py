"""Every hostile or broken file: one clear sentence within the deadline.

That a child never holds more than 512 MB is the system's own limit; see ``test_child_limits``.
"""

from __future__ import annotations

import time
from typing import get_args

import pytest

from bot.domain.identity import Language
from bot.telegram.texts.errors import sentence_for
from knowledge.errors import UnreadableFileError
from knowledge.readers.isolated import IsolatedReader
from knowledge.readers.limits import DEADLINE_S
from tests.data.bad_files import BAD_FILES, PAYLOAD

READ_ALL_THE_SAME = {
    "broken-table.pdf",  # PDFium finds the pages without the table
    "controls.txt",
}
"""Files of which something harmless can be read."""


@pytest.mark.parametrize("name", BAD_FILES)
async def test_a_bad_file_gets_one_sentence_in_time(name: str) -> None:
    data = BAD_FILES[name]()
    began = time.monotonic()

    try:
        document = await IsolatedReader().read(data, file_name=name)
    except UnreadableFileError as error:
        sentences = {sentence_for(error, language) for language in get_args(Language)}
        assert len(sentences) == len(get_args(Language))
        assert all(name in sentence for sentence in sentences)
    else:
        assert name in READ_ALL_THE_SAME
        assert PAYLOAD not in document.text

    assert time.monotonic() - began < DEADLINE_S + 2  # the child is killed at its deadline
