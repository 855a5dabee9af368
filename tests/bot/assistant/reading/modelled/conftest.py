"""The fixture of the real, weak model."""

from __future__ import annotations

from tests.llama import llama_server

__all__ = ["llama_server"]
