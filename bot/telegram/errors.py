"""What can be wrong with the way to Telegram."""

from __future__ import annotations

from knowledge.errors import RolecallError


class InvalidTokenError(RolecallError):
    """Telegram does not know the bot token; the token itself is never shown."""
