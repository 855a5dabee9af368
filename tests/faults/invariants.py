"""What must be true of every chat, whatever died: the checker, on plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.telegram.cards.answer import shorten
from bot.telegram.delivery.live_reply import CURSOR
from bot.telegram.texts.languages import TEXTS

PLACEHOLDERS = ("…", TEXTS["en"].thinking)
_NOTES_OF_THE_FALLBACK = ("The language model", "quote")


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of the bot as it stands at the end."""

    id: int
    text: str
    labels: tuple[str, ...] = ()

    @property
    def is_stray(self) -> bool:
        """Say whether it never became anything."""
        return self.text in PLACEHOLDERS

    @property
    def is_unfinished(self) -> bool:
        """Say whether it still looks as if it grew."""
        return not self.is_stray and (self.text.endswith(CURSOR.strip()) or "⏹ Stop" in self.labels)


@dataclass(frozen=True, slots=True)
class Transcript:
    """One chat: about which roles was asked, in that order, and what the bot wrote."""

    chat: int
    asked: tuple[str, ...]
    replies: tuple[Reply, ...]

    def answered(self) -> list[str]:
        """List the roles that were answered about, in the order of the answers."""
        return [role for reply in self.replies if (role := self.role_of(reply))]

    def role_of(self, reply: Reply) -> str:
        """Tell which question a reply answers; nothing for another reply.

        The buttons name the source; words of the answer do where one source has several buttons.
        """
        if reply.is_stray or reply.is_unfinished or not reply.labels:
            return ""
        for role in self.asked:
            if any(label.endswith(f"· {shorten(role)}") for label in reply.labels):
                return role
        named = [role for role in self.asked if role.lower() in reply.text.lower()]
        return max(named, key=len, default="")

    def apologies(self) -> list[Reply]:
        """List the finished replies that answer nothing."""
        return [
            reply
            for reply in self.replies
            if not reply.is_stray and not reply.is_unfinished and not self.role_of(reply)
        ]


@dataclass(slots=True)
class Verdict:
    """What was wrong, and how many placeholders were left."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    out_of_order: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)
    truncated: list[str] = field(default_factory=list)
    strays: int = 0
    strays_of_a_chat: int = 0
    """The most that one chat has: a chat has one turn at a time, so each kill leaves it one."""
    apologies: int = 0
    answers: int = 0

    def faults(self, *, strays_at_most: int = 0) -> dict[str, object]:
        """Give what breaks the promise; nothing when all is well."""
        found: dict[str, object] = {
            name: value
            for name in ("lost", "doubled", "out_of_order", "unfinished", "truncated")
            if (value := getattr(self, name))
        }
        if self.strays_of_a_chat > strays_at_most:
            found["strays"] = self.strays_of_a_chat
        return found


def judge(transcripts: Sequence[Transcript], whole: Mapping[str, str] | None = None) -> Verdict:
    """Hold every chat against the promise.

    ``whole`` gives for a role the last words of its complete answer, as the model wrote it.
    """
    verdict = Verdict()
    for transcript in transcripts:
        _judge_one(transcript, whole or {}, verdict)
    return verdict


def is_settled(transcript: Transcript) -> bool:
    """Say whether every question has its answer or apology, and nothing still grows."""
    ended = len(set(transcript.answered())) + len(transcript.apologies())
    return ended >= len(transcript.asked) and not any(r.is_unfinished for r in transcript.replies)


def _judge_one(transcript: Transcript, whole: Mapping[str, str], verdict: Verdict) -> None:
    chat, answered = transcript.chat, transcript.answered()
    apologies = transcript.apologies()
    verdict.answers += len(answered)
    verdict.apologies += len(apologies)
    strays = sum(reply.is_stray for reply in transcript.replies)
    verdict.strays += strays
    verdict.strays_of_a_chat = max(verdict.strays_of_a_chat, strays)
    verdict.doubled += [f"{chat}: {role}" for role, n in Counter(answered).items() if n > 1]
    missing = [role for role in transcript.asked if role not in answered]
    if len(missing) > len(apologies):
        verdict.lost.append(f"{chat}: {missing} and {len(apologies)} apologies")
    if len(apologies) > len(missing):
        said = [reply.text[:80] for reply in apologies]
        verdict.doubled.append(f"{chat}: {len(missing)} unanswered, but {said}")
    order = [role for role in transcript.asked if role in answered]
    if list(dict.fromkeys(answered)) != order:
        verdict.out_of_order.append(f"{chat}: {answered}, asked {list(transcript.asked)}")
    for reply in transcript.replies:
        role = transcript.role_of(reply)
        if reply.is_unfinished:
            verdict.unfinished.append(f"{chat}: {reply.text[-80:]!r}")
        elif role in whole and not _is_whole(reply.text, whole[role]):
            verdict.truncated.append(f"{chat}: {role}: {reply.text[-80:]!r}")


def _is_whole(text: str, end: str) -> bool:
    """Say whether an answer has its end, or says that another writer stepped in."""
    return end in text or any(note in text for note in _NOTES_OF_THE_FALLBACK)
