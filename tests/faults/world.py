"""The world around the program: people who ask, and everything that may break."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from bot.playground.phone import Phone
from bot.playground.wire import json_list, json_object, text
from tests.faults.invariants import Reply, Transcript, Verdict, is_settled, judge
from tests.faults.model import MODEL, ModelStandIn
from tests.faults.processes import BotProcess, ChromaServer, surroundings
from tests.faults.telegram import TelegramStandIn
from tests.postgres import PostgresServer

WITHIN_S: Final = 120.0
"""Every question has an answer or an apology by then."""
ROLES: Final = (
    *("Carpenter", "Chemist", "Plumber", "Lawyer", "Electrician", "Firefighter", "Pharmacist"),
    *("Physiotherapist", "Bookkeeper", "Auditor", "Paralegal", "Biologist", "Chef", "Recruiter"),
    *("Graphic Designer", "City Planner", "Civil Engineer", "Police Officer", "Quality Inspector"),
    *("Hotel Receptionist", "Medical Secretary", "Data Analyst", "Registered Nurse"),
)
Role = Literal["all", "ingest", "worker"]
Store = Literal["sqlite", "postgresql"]


@dataclass(slots=True)
class Person:
    """Someone who asks about one role after another."""

    phone: Phone
    asked: list[str] = field(default_factory=list)
    asked_at: dict[str, float] = field(default_factory=dict)
    heard_at: dict[str, float] = field(default_factory=dict)

    async def ask(self, *roles: str) -> None:
        """Send one question about each role."""
        for role in roles:
            self.asked.append(role)
            self.asked_at[role] = time.monotonic()
            await self.phone.send(question_about(role))

    def transcript(self) -> Transcript:
        """Give the chat as it stands."""
        replies = [
            Reply(message.message_id, text(message.body.get("text")), _labels(message.body))
            for message in self.phone.replies()
            if not message.is_deleted
        ]
        return Transcript(self.phone.person.id, tuple(self.asked), tuple(replies))


@dataclass(slots=True)
class World:
    """One scenario: the stand-ins, the stores, the processes, the people."""

    folder: Path
    store: Store
    telegram: TelegramStandIn
    model: ModelStandIn
    database_url: str = ""
    postgres: PostgresServer | None = None
    chroma: ChromaServer | None = None
    bots: list[BotProcess] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    kills: int = 0
    gone: int = 0
    """People of former rounds."""
    strays_of_telegram: int = 0
    """Placeholders that Telegram itself may have left: it lost answers to sent messages."""

    def prepare(
        self, role: Role = "all", *, arguments: Sequence[str] = (), **settings: str
    ) -> BotProcess:
        """Give one process of the program, not started."""
        number = len(self.bots) + 1
        chosen = {
            "HOME": str(self.folder),
            "ROLECALL_DATA_DIR": str(self.folder / "var"),
            "TELEGRAM_BOT_TOKEN": self.telegram.playground.token,
            "TELEGRAM_API_ROOT": self.telegram.api_root,
            "OPENAI_BASE_URL": self.model.base_url,
            "OPENAI_MODEL": MODEL,
        }
        if self.store == "postgresql":
            assert self.chroma is not None
            chosen |= {"DATABASE_URL": self.database_url, "CHROMA_URL": self.chroma.url}
        extra = () if role == "all" else ("--role", role)
        command = tuple(arguments) or ("-m", "bot")
        bot = BotProcess(
            (*command, "run", "--port", "0", *extra),
            surroundings(**(chosen | settings)),
            self.folder / f"bot-{number}.log",
        )
        self.bots.append(bot)
        return bot

    async def open(self, role: Role = "all", **settings: str) -> BotProcess:
        """Start one process and wait until it is open."""
        bot = self.prepare(role, **settings)
        bot.start()
        await bot.until_open()
        return bot

    def kill(self, bot: BotProcess) -> None:
        """End a process as a power cut would."""
        if bot.is_alive:
            self.kills += 1
            bot.kill()

    def person(self) -> Person:
        """Give somebody new."""
        number = 1000 + self.gone + len(self.people)
        phone = self.telegram.playground.phone(number, name=f"P{number}", language_code="en")
        person = Person(phone)
        self.people.append(person)
        return person

    def begin_anew(self) -> None:
        """Let the people go whose chats were judged, and forget the kills they met."""
        self.gone += len(self.people)
        self.people.clear()
        self.kills = 0

    async def crowd(self, people: int, questions: int) -> None:
        """Let many people ask at once, each about other roles in an order of their own."""
        for number in range(people):
            chance = random.Random(number)  # noqa: S311  # the same crowd each time
            await self.person().ask(*chance.sample(ROLES, questions))

    def transcripts(self) -> list[Transcript]:
        """Give every chat as it stands."""
        return [person.transcript() for person in self.people]

    async def settled(self, *, within_s: float = WITHIN_S) -> None:
        """Wait until every question has its answer or apology; goes on when time is up."""
        give_up_at = time.monotonic() + within_s
        while time.monotonic() < give_up_at:
            for person in self.people:
                self._note(person)
            if all(is_settled(transcript) for transcript in self.transcripts()):
                break
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.5)  # a doubled answer may come a moment later

    async def until(self, condition: Callable[[], bool], *, within_s: float = WITHIN_S) -> None:
        """Wait for something."""
        give_up_at = time.monotonic() + within_s
        while not condition():
            if time.monotonic() > give_up_at:
                raise AssertionError(f"it did not happen within {within_s} s\n{self.story()}")
            await asyncio.sleep(0.02)

    def verdict(self) -> Verdict:
        """Hold the chats against the promise."""
        ends = {
            role: told.rpartition(" [1]")[0].rpartition(". ")[2][-40:]
            for role in ROLES
            if (told := self.model.told.get(question_about(role), ""))
        }
        return judge(self.transcripts(), ends)

    def check(self) -> Verdict:
        """Fail when the promise is broken; prints what was measured."""
        verdict = self.verdict()
        faults = verdict.faults(strays_at_most=self.kills + self.strays_of_telegram)
        waits = sorted(self._waits())
        print(  # noqa: T201  # read with pytest -s
            f"\n{verdict.answers} answers, {verdict.apologies} apologies, {verdict.strays} strays, "
            f"{self.kills} kills; p50 {_quantile(waits, 0.5):.1f} s, "
            f"p95 {_quantile(waits, 0.95):.1f} s, longest {max(waits, default=0):.1f} s"
        )
        assert faults == {}, f"{faults}\n{self.story()}"
        return verdict

    def story(self) -> str:
        """Tell every chat and the end of every log, for whoever looks for the fault."""
        chats = "\n".join(
            f"{t.chat} asked {t.asked}: "
            + " | ".join(f"{r.text[:60]!r} {t.role_of(r) or '-'}" for r in t.replies)
            for t in self.transcripts()
        )
        logs = "\n".join(f"--- {n}\n{bot.said[-3000:]}" for n, bot in enumerate(self.bots, 1))
        return f"{chats}\n{logs}"

    def close(self) -> None:
        """End every process."""
        for bot in self.bots:
            bot.close()

    def _note(self, person: Person) -> None:
        for role in person.transcript().answered():
            person.heard_at.setdefault(role, time.monotonic())

    def _waits(self) -> Iterator[float]:
        for person in self.people:
            for role, heard_at in person.heard_at.items():
                yield heard_at - person.asked_at[role]


def question_about(role: str) -> str:
    """Give the one question that is asked about a role."""
    return f"What does a {role} do?"


def _labels(body: object) -> tuple[str, ...]:
    keyboard = json_object(json_object(body).get("reply_markup")).get("inline_keyboard")  # type: ignore[arg-type]
    rows = [json_list(row) for row in json_list(keyboard)]
    return tuple(text(json_object(button).get("text")) for row in rows for button in row)


def _quantile(values: Sequence[float], share: float) -> float:
    if len(values) < 2:
        return values[0] if values else 0.0
    return statistics.quantiles(values, n=100, method="inclusive")[round(share * 100) - 1]
