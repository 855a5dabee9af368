from __future__ import annotations

import json
import threading
import traceback
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from knowledge.embedding import HashingEmbedder, OpenAIEmbedder
from knowledge.errors import LibraryUnavailableError


class Server(ThreadingHTTPServer):
    """Speaks ``/embeddings`` with hashed vectors, in reversed order, or answers as it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict[str, object]] = []
        self.headers: list[str] = []
        self.answer: tuple[int, bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        self.server.headers.append(str(self.headers))
        rows = 3.0 * HashingEmbedder().embed(asked["input"])
        entries = [
            {"object": "embedding", "index": place, "embedding": row.tolist()}
            for place, row in enumerate(rows)
        ]
        body = json.dumps({"object": "list", "data": entries[::-1], "model": "m", "usage": {}})
        status, content = self.server.answer or (200, body.encode())
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    serving = Server()
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield serving
    serving.shutdown()
    thread.join()
    serving.server_close()


def embedder_of(server: Server) -> OpenAIEmbedder:
    return OpenAIEmbedder(api_key="sk-test", base_url=server.url, model="m")


def test_rows_come_in_the_order_of_the_texts_with_length_1(server: Server) -> None:
    texts = [f"word{number}" for number in range(300)]

    vectors = embedder_of(server).embed(texts)

    np.testing.assert_allclose(vectors, HashingEmbedder().embed(texts), atol=1e-6)
    assert vectors.dtype == np.float32
    sizes = [len(asked["input"]) for asked in server.asked if isinstance(asked["input"], list)]
    assert (max(sizes), sum(sizes)) == (128, 300)


def test_the_server_tells_how_long_vectors_are(server: Server) -> None:
    embedder = embedder_of(server)

    assert embedder.dimensions == embedder.dimensions == 256
    assert len(server.asked) == 1


def test_no_texts_ask_nothing(server: Server) -> None:
    assert len(embedder_of(server).embed([])) == 0
    assert server.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        (401, b'{"error": {"message": "wrong key"}}'),
        (200, b"<html>"),
        (200, b'{"data": []}'),
        (200, b'{"data": [{"index": 0, "embedding": [1.0]}, {"index": 1, "embedding": [1.0]}]}'),
    ],
)
def test_a_server_that_refuses_or_talks_nonsense_is_unavailable(
    server: Server, answer: tuple[int, bytes]
) -> None:
    server.answer = answer

    with pytest.raises(LibraryUnavailableError):
        embedder_of(server).embed(["one"])


def test_a_servers_message_does_not_tell_the_key(server: Server) -> None:
    server.answer = (401, b'{"error": {"message": "sk-test is no key of ours"}}')

    with pytest.raises(LibraryUnavailableError) as caught:
        embedder_of(server).embed(["one"])

    assert "is no key of ours" in str(caught.value)
    assert "sk-test" not in "".join(traceback.format_exception(caught.value))


def test_the_environment_of_the_sdk_is_not_read(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-leak")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-leak")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Leak: header-leak")

    embedder_of(server).embed(["one"])

    assert len(server.headers) == 1
    assert "leak" not in server.headers[0].lower()
