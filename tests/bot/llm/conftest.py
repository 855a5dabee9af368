from __future__ import annotations

from tests.bot.llm.misbehaving import misbehaving_server
from tests.llama import llama_server

__all__ = ["llama_server", "misbehaving_server"]
