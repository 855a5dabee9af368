"""What can be wrong with the durable inbox."""

from __future__ import annotations

from knowledge.errors import RolecallError


class InboxUnavailableError(RolecallError):
    """An update could not be stored: do not acknowledge it, it will be sent again."""
