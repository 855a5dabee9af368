from __future__ import annotations

import asyncio

import pytest

from bot.workflows.alongside import alongside


async def test_the_work_is_cancelled_at_the_end_of_the_block() -> None:
    ended = asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with alongside(work()):
        await asyncio.sleep(0)

    assert ended.is_set()


async def test_an_error_of_the_block_is_raised_as_itself() -> None:
    with pytest.raises(LookupError):
        async with alongside(_forever()):
            raise LookupError


async def test_an_error_of_the_work_ends_the_block_as_itself() -> None:
    async def fail() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        async with alongside(fail()):
            await asyncio.Event().wait()


async def _forever() -> None:
    await asyncio.Event().wait()
