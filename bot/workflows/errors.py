"""What can be wrong with the durable engine."""

from __future__ import annotations

from knowledge.errors import RolecallError


class EngineUnavailableError(RolecallError):
    """Nothing can be stored just now: do not acknowledge an update, it will be sent again."""


class GivenUpError(RolecallError):
    """A message whose handling ended the process again and again is not tried any more."""
