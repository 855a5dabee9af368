"""A balancer before webhook replicas that delivers each update more often than Telegram would."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx

_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_NO = b"HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # the header's name
PATH = "/telegram"


@dataclass(slots=True)
class Balancer:
    """Posts every update to two replicas at the same moment and to one of them once more."""

    replicas: list[str] = field(default_factory=list)
    secret: str = ""
    url: str = ""
    is_holding: bool = False
    held: list[bytes] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    """What the replicas answered."""

    async def release_reversed(self) -> None:
        """Deliver what was held back, the newest first."""
        self.is_holding = False
        for body in reversed(self.held):
            await self.deliver(body)
        self.held.clear()

    async def deliver(self, body: bytes, *, secret: str | None = None) -> bool:
        """Deliver one update three times; tells whether all of them were taken."""
        headers = {SECRET_HEADER: self.secret if secret is None else secret}
        async with httpx.AsyncClient(timeout=10, trust_env=False) as client:
            at_once = [
                client.post(f"{r}{PATH}", content=body, headers=headers) for r in self.replicas
            ]
            answers = list(await asyncio.gather(*at_once))
            again = f"{self.replicas[0]}{PATH}"
            answers.append(await client.post(again, content=body, headers=headers))
        self.statuses += [answer.status_code for answer in answers]
        return all(answer.is_success for answer in answers)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = next(int(li.split(":")[1]) for li in head.splitlines() if "content-length" in li)
        body = await reader.readexactly(length)
        if self.is_holding:
            self.held.append(body)
        taken = self.is_holding or await self._try(body)
        writer.write(_OK if taken else _NO)
        await writer.drain()
        writer.close()

    async def _try(self, body: bytes) -> bool:
        try:
            return await self.deliver(body)
        except httpx.HTTPError:
            return False


@asynccontextmanager
async def balancer() -> AsyncIterator[Balancer]:
    """Serve a balancer for as long as the block lasts."""
    made = Balancer()
    server = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}{PATH}"
    try:
        yield made
    finally:
        server.close()
