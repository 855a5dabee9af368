"""What every file of a tailored résumé says: contact data, title, and that AI assisted."""

from __future__ import annotations

from bot.domain.letter import Sender
from bot.domain.preparation import TailoredResume

AI_MARK = (
    "Lines chosen and ordered with the assistance of artificial intelligence (Rolecall); "
    "every word is the author's"
)
AI_KEYWORDS = ("AI-assisted", "résumé")


def contact_of(resume: TailoredResume) -> tuple[str, ...]:
    """Give the contact data that the lines under the name do not show already."""
    sender: Sender = resume.sender
    head = " ".join(line.text for line in resume.head)
    values = (sender.location, sender.phone, sender.email, sender.url)
    return tuple(value for value in values if value and value not in head)


def title_of(resume: TailoredResume) -> str:
    """Give the title that a file's properties carry."""
    return resume.sender.name or "Résumé"
