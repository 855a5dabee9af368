"""A letter as a file."""

from __future__ import annotations

from typing import Literal

from bot.assistant.letters.paper import paper_for
from bot.storage.letters import StoredLetter
from bot.telegram.chat import Chat
from bot.telegram.delivery.messages import OutgoingFile
from bot.telegram.handlers.next_steps import posting_of


async def download(chat: Chat, stored: StoredLetter, form: Literal["docx", "pdf", "txt"]) -> None:
    """Send one version as a file."""
    # Imported here: the writers of DOCX and PDF are slow to load and seldom needed.
    from bot.assistant.letters.export import exported, file_name

    letter, posting = stored.letter, await posting_of(chat, stored.posting_id)
    paper = paper_for(posting.job_location, letter.sender.location)
    content = await exported(letter, form, paper=paper)
    name = file_name(letter, beginning=chat.texts.download_name, ending=form)
    await chat.messages.send_file(OutgoingFile(name, content, chat.texts.download_caption))
