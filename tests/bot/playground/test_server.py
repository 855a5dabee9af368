import asyncio
import contextlib
import signal

import httpx
import pytest

from bot.playground.app import build_playground
from bot.playground.server import CannotListenError, PortTakenError, serve


async def test_it_answers_on_a_free_port_and_stops_answering() -> None:
    with build_playground() as playground:
        async with serve(playground, port=0) as address, httpx.AsyncClient() as client:
            served = await client.get(address.url)

        async with httpx.AsyncClient() as client:
            with pytest.raises(httpx.ConnectError):
                await client.get(address.url)

    assert (served.status_code, address.host) == (200, "127.0.0.1")
    assert address.port > 0


async def test_a_client_that_dies_within_its_request_leaves_no_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    request = f"POST /bot1:x/getMe HTTP/1.1\r\nHost: x\r\nContent-Length: {10**6}\r\n\r\nhalf"
    with build_playground() as playground:
        request = request.replace("1:x", playground.token).replace("Host: x", "Host: localhost")
        async with serve(playground, port=0) as address, httpx.AsyncClient() as client:
            _, writer = await asyncio.open_connection("127.0.0.1", address.port)
            writer.write(request.encode())
            await writer.drain()
            await asyncio.sleep(0.2)  # it is being read
            writer.transport.abort()
            await client.get(address.url)
            await asyncio.sleep(0.2)

    assert [r for r in caplog.records if r.levelname == "ERROR"] == []


async def test_a_taken_port_is_named() -> None:
    with build_playground() as first, build_playground() as second:
        async with serve(first, port=0) as address:
            with pytest.raises(PortTakenError) as caught:
                async with serve(second, port=address.port):
                    pass

    assert caught.value.port == address.port


async def test_an_address_that_is_not_ours_is_refused() -> None:
    with build_playground() as playground, pytest.raises(CannotListenError) as caught:
        async with serve(playground, host="192.0.2.1", port=0):
            pass

    assert not isinstance(caught.value, PortTakenError)


async def test_signal_handlers_stay_as_they_were() -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)

    with build_playground() as playground:
        async with serve(playground, port=0):
            during = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)

    assert during == before


async def test_an_error_in_the_block_comes_out_as_it_is() -> None:
    with build_playground() as playground, pytest.raises(ZeroDivisionError):
        async with serve(playground, port=0):
            _ = 1 / 0


async def test_it_stops_at_once_while_a_poll_and_a_page_wait() -> None:
    with build_playground() as playground:
        async with (
            asyncio.timeout(5),
            asyncio.TaskGroup() as group,
            httpx.AsyncClient() as client,
            contextlib.AsyncExitStack() as stack,
        ):
            async with serve(playground, port=0) as address:
                api = f"{address.url}/bot{playground.token}"
                poll = group.create_task(client.get(f"{api}/getUpdates?timeout=50"))
                events = client.stream("GET", f"{address.url}/page/events")
                lines = (await stack.enter_async_context(events)).aiter_lines()
                first = await anext(lines)
            rest = [line async for line in lines]
            answer = await poll

    assert (first, rest[0]) == ("retry: 1000", "event: hello")
    assert answer.json() == {"ok": True, "result": []}
