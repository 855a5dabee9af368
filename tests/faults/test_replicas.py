"""Several processes on one PostgreSQL: one dies, hangs, polls beside another, hears thrice."""

from __future__ import annotations

import asyncio
import signal

import httpx

from tests.faults.balancer import PATH, balancer
from tests.faults.conftest import Begin
from tests.faults.model import Fine
from tests.faults.world import ROLES
from tests.network_guard import loopback_port

SECRET = "a-secret-of-the-test"


async def test_one_of_three_workers_dies_and_the_others_do_its_work(begin: Begin) -> None:
    world = await begin("postgresql")
    await world.open("ingest")
    workers = [await world.open("worker") for _ in range(3)]
    world.model.at("half", lambda: world.kill(workers[1]), nth=3)
    world.model.usual = Fine(pause_s=0.08)

    await world.crowd(people=9, questions=3)
    await world.settled()

    assert world.check().answers == 27
    assert not workers[1].is_alive


async def test_a_suspended_process_is_replaced_and_harmless_when_it_wakes(begin: Begin) -> None:
    world = await begin("postgresql")
    first, _second = await world.open(), await world.open()
    world.model.usual = Fine(pause_s=0.1)
    world.kills = 1  # what was in flight may leave its placeholder, as at a kill
    world.model.at("half", lambda: first.signal(signal.SIGSTOP), nth=2)
    await world.crowd(people=6, questions=2)

    await world.settled()
    first.signal(signal.SIGCONT)
    await asyncio.sleep(5)

    assert world.check().answers == 12
    assert first.is_alive


async def test_of_two_pollers_one_polls_and_a_lost_one_is_replaced(begin: Begin) -> None:
    world = await begin("postgresql")
    bots = [await world.open(), await world.open()]
    await world.crowd(people=3, questions=1)
    await world.settled()
    assert not any("Conflict" in bot.said or "409" in bot.said for bot in bots)
    world.kill(bots[0])
    await bots[0].ended()

    await world.crowd(people=3, questions=1)
    await world.settled()

    assert world.check().answers == 6


async def test_an_update_that_comes_three_times_to_two_replicas_is_answered_once(
    begin: Begin,
) -> None:
    world = await begin("postgresql")
    async with balancer() as gate:
        gate.secret = SECRET
        for _ in range(2):
            port = loopback_port()
            gate.replicas.append(f"http://127.0.0.1:{port}")
            await world.open(
                TELEGRAM_WEBHOOK_URL=gate.url,
                TELEGRAM_WEBHOOK_SECRET=SECRET,
                TELEGRAM_WEBHOOK_PORT=str(port),
            )

        await world.crowd(people=6, questions=3)
        await world.settled()

        assert world.check().answers == 18
        assert set(gate.statuses) == {200}
        assert len(gate.statuses) >= 54
        assert not await gate.deliver(b'{"update_id": 1}', secret="wrong")
        assert 200 not in gate.statuses[-3:]


async def test_updates_that_arrive_in_reverse_are_answered_in_order(begin: Begin) -> None:
    world = await begin("postgresql")
    async with balancer() as gate:
        gate.secret, port = SECRET, loopback_port()
        gate.replicas.append(f"http://127.0.0.1:{port}")
        await world.open(
            TELEGRAM_WEBHOOK_URL=gate.url,
            TELEGRAM_WEBHOOK_SECRET=SECRET,
            TELEGRAM_WEBHOOK_PORT=str(port),
        )
        person = world.person()
        world.model.usual = Fine(pause_s=0.15)
        await person.ask(ROLES[0])
        await world.until(lambda: bool(world.model.asked))
        gate.is_holding = True
        await person.ask(*ROLES[1:5])
        await world.until(lambda: len(gate.held) == 4)

        await gate.release_reversed()
        await world.settled()

        assert world.check().answers == 5


async def test_a_webhook_says_503_while_the_store_is_away_and_loses_nothing(begin: Begin) -> None:
    world = await begin("postgresql")
    async with balancer() as gate:
        gate.secret, port = SECRET, loopback_port()
        gate.replicas.append(f"http://127.0.0.1:{port}")
        await world.open(
            TELEGRAM_WEBHOOK_URL=gate.url,
            TELEGRAM_WEBHOOK_SECRET=SECRET,
            TELEGRAM_WEBHOOK_PORT=str(port),
        )
        assert world.postgres is not None
        await asyncio.to_thread(world.postgres.stop)
        await world.crowd(people=3, questions=2)
        await world.until(lambda: bool(gate.statuses) or world.model.asked.total() > 0)
        await asyncio.to_thread(world.postgres.start)

        await world.settled()

        assert world.check().answers == 6
        assert max(gate.statuses) >= 500
        async with httpx.AsyncClient(trust_env=False) as client:
            assert (await client.get(f"{gate.replicas[0]}{PATH}")).status_code in (404, 405)
