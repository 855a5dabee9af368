"""The command ``rolecall``: its words here, its deeds in ``bot.commands``.

A command's module is imported when the command runs: help and a slip of the pen wait for nothing.

Exit codes: 0 done · 1 could not be done (one sentence on stderr) · 2 the command is not written
right · 3 a setting cannot be used · 130 interrupted · 141 nobody reads the output any more.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import get_args

from bot.commands import filters
from bot.commands.arguments import TO_ADD, TO_READ, letter_file, natural, port, positive
from bot.domain.identity import Language
from bot.domain.letter import Length, LetterOptions, Tone
from bot.errors import InvalidSettingError
from bot.settings import Settings, load_settings
from bot.telemetry import set_up_logging
from knowledge.errors import RolecallError

FAILED, BAD_SETTING, INTERRUPTED, UNREAD = 1, 3, 130, 141
"""2, for what is not written right, is argparse's own."""

Command = Callable[[Settings, argparse.Namespace], Awaitable[int]]


def run_command_line(arguments: Sequence[str] | None = None, *, began: float = 0.0) -> int:
    """Run one command; gives its exit code. ``began`` is the monotonic second of the start."""
    chosen = _parser().parse_args(arguments)
    chosen.began = began
    command: Command = chosen.command
    try:
        settings = load_settings()
        set_up_logging(settings.rolecall_log_level if chosen.is_service else "WARNING")
        return asyncio.run(_awaited(command, settings, chosen))
    except InvalidSettingError as error:
        print(f"rolecall: {error}", file=sys.stderr)
        return BAD_SETTING
    except RolecallError as error:
        from bot.commands.errors import terminal_sentence

        print(f"rolecall: {terminal_sentence(error)}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return UNREAD


def _close_output() -> None:
    """Let what is still to be printed go nowhere: `rolecall … | head` read all it wanted.

    Source: the note on SIGPIPE in the Python documentation of ``signal``.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


async def _awaited(command: Command, settings: Settings, chosen: argparse.Namespace) -> int:
    code = await command(settings, chosen)
    sys.stdout.flush()
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rolecall",
        description="A career assistant that only says what it can show.",
        epilog="Exit codes: 0 done, 1 could not be done, 2 misused, 3 a setting cannot be used, "
        "130 interrupted, 141 output closed. JSON shapes: docs/command-line.md.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_run(commands)
    _add_ask(commands)
    _add_knowledge(commands)
    _add_documents(commands)
    _add_check(commands)
    _add_evals(commands)
    _add_doctor(commands)
    _add_queue(commands)
    _add_db(commands)
    return parser


Subparsers = argparse._SubParsersAction  # noqa: SLF001  # argparse has no public name for it


def _command(
    commands: Subparsers[argparse.ArgumentParser],
    name: str,
    summary: str,
    command: Command,
    *,
    has_json: bool = True,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(command=command, is_service=False)
    if has_json:
        parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add_run(commands: Subparsers[argparse.ArgumentParser]) -> None:
    async def command(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import run

        return await run.run(
            settings, host=chosen.host, port=chosen.port, role=chosen.role, began=chosen.began
        )

    summary = "open the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in the browser"
    parser = _command(commands, "run", summary, command, has_json=False)
    parser.add_argument("--host", help="address of the chat page, instead of ROLECALL_HOST")
    parser.add_argument("--port", type=port, help="port of the chat page, instead of ROLECALL_PORT")
    parser.add_argument(
        "--role",
        choices=("all", "ingest", "worker"),
        default="all",
        help="take updates in, work on them, or both (all); several processes need PostgreSQL",
    )
    parser.set_defaults(is_service=True)


def _add_ask(commands: Subparsers[argparse.ArgumentParser]) -> None:
    async def command(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import ask

        if chosen.batch is not None:
            return await ask.ask_batch(settings, file=chosen.batch)
        return await ask.ask(
            settings, question=chosen.question, language=chosen.language, as_json=chosen.json
        )

    parser = _command(commands, "ask", "answer questions from the public library", command)
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", metavar="QUESTION", nargs="?", help="in any of the languages")
    asked.add_argument(
        "--batch",
        metavar="FILE",
        help="answer a JSON object a line (id, question, history, language); - is stdin",
    )
    parser.add_argument(
        "--language", choices=get_args(Language), default="en", help="of the answer (en)"
    )


def _add_knowledge(commands: Subparsers[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("knowledge", help="what the public library holds")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    async def add(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import adding

        return await adding.add(settings, paths=chosen.paths, as_json=chosen.json)

    async def list_sources(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import knowledge as library

        return await library.list_sources(settings, as_json=chosen.json)

    async def remove(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import knowledge as library

        return await library.remove(settings, source_id=chosen.source_id)

    async def rebuild(settings: Settings, _chosen: argparse.Namespace) -> int:
        from bot.commands import knowledge as library

        return await library.rebuild(settings)

    async def stats(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import knowledge as library

        return await library.stats(settings, as_json=chosen.json)

    given = _command(actions, "add", "add files, boards and addresses to the library", add)
    given.add_argument("paths", nargs="+", metavar="PATH|URL", help=TO_ADD)
    _command(actions, "list", "list the public sources", list_sources)
    _add_search(actions)
    _add_map(actions)
    removing = _command(actions, "remove", "remove one source", remove, has_json=False)
    removing.add_argument("source_id", metavar="ID", help="as `list` shows it")
    _command(actions, "rebuild", "make the indexes anew from the rows", rebuild, has_json=False)
    _command(actions, "stats", "count sources and passages", stats)


def _add_search(actions: Subparsers[argparse.ArgumentParser]) -> None:
    async def search(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import knowledge as library
        from bot.commands import search_batch

        if chosen.batch is not None:
            return await search_batch.search_batch(
                settings, file=chosen.batch, limit=chosen.k, only=filters.filter_of(chosen)
            )
        return await library.search(
            settings,
            query=chosen.query,
            limit=chosen.k,
            only=filters.filter_of(chosen),
            as_json=chosen.json,
        )

    searching = _command(actions, "search", "find passages", search)
    asked = searching.add_mutually_exclusive_group(required=True)
    asked.add_argument("query", metavar="QUERY", nargs="?")
    asked.add_argument(
        "--batch",
        metavar="QUERIES.jsonl",
        help="rank sources for each line with id and text (- is stdin); prints a JSON line each",
    )
    searching.add_argument("--k", type=positive, default=10, help="how many results (10)")
    filters.add_to(searching)


def _add_map(actions: Subparsers[argparse.ArgumentParser]) -> None:
    async def map_title(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import knowledge as library
        from knowledge.occupations import Correction

        said: list[Correction] = []
        if chosen.none or chosen.onet:
            said.append(Correction("onet", chosen.onet or ""))
        if chosen.none or chosen.esco:
            said.append(Correction("esco", chosen.esco or ""))
        return await library.map_title(
            settings,
            title=chosen.title,
            corrections=said,
            is_withdrawn=chosen.automatic,
            as_json=chosen.json,
        )

    summary = "show or correct which occupations a title is, whatever its level"
    mapping = _command(actions, "map", summary, map_title)
    mapping.add_argument("title", metavar="TITLE")
    mapping.add_argument("--onet", metavar="CODE", help="it is this occupation of O*NET")
    mapping.add_argument("--esco", metavar="CODE", help="it is this occupation of ESCO")
    either = mapping.add_mutually_exclusive_group()
    either.add_argument("--none", action="store_true", help="no other occupation fits")
    either.add_argument("--automatic", action="store_true", help="withdraw a correction")


def _add_documents(commands: Subparsers[argparse.ArgumentParser]) -> None:
    async def read(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import documents

        return await documents.read(
            settings, kind=chosen.kind, file=chosen.file, as_json=chosen.json
        )

    async def fit(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import documents

        return await documents.fit(
            settings, resume=chosen.resume, posting=chosen.posting, as_json=chosen.json
        )

    reading = _command(commands, "read", "read a résumé or a posting", read)
    reading.add_argument("kind", choices=("resume", "posting"))
    reading.add_argument("file", metavar="FILE", help=TO_READ)
    _add_pair(_command(commands, "fit", "hold a résumé against a posting", fit))
    _add_letter(commands)
    _add_prepare(commands)


def _add_letter(commands: Subparsers[argparse.ArgumentParser]) -> None:
    async def letter(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import documents

        options = LetterOptions(chosen.tone, chosen.length, variant=chosen.variant)
        return await documents.letter(
            settings,
            resume=chosen.resume,
            posting=chosen.posting,
            options=options,
            language=chosen.language,
            out=chosen.out,
            paper=chosen.paper,
            as_json=chosen.json,
        )

    writing = _command(commands, "letter", "draft a cover letter", letter)
    _add_pair(writing)
    writing.add_argument("--tone", choices=get_args(Tone), default="plain", help="(plain)")
    writing.add_argument("--length", choices=get_args(Length), default="default", help="(default)")
    writing.add_argument("--language", choices=get_args(Language), help="else the posting's")
    writing.add_argument("--variant", type=natural, default=0, help="another version (0)")
    writing.add_argument(
        "--out", type=letter_file, metavar="FILE", help="write .docx, .pdf or .txt"
    )
    writing.add_argument("--paper", choices=("a4", "us-letter"), help="else by the place")


def _add_prepare(commands: Subparsers[argparse.ArgumentParser]) -> None:
    async def prepare(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import prepare as preparing

        return await preparing.prepare(
            settings,
            resume=chosen.resume,
            posting=chosen.posting,
            language=chosen.language,
            out=chosen.out,
            as_json=chosen.json,
        )

    summary = "tailor the résumé, answer three questions, prepare the interview"
    parser = _command(commands, "prepare", summary, prepare)
    _add_pair(parser)
    parser.add_argument("--language", choices=get_args(Language), help="else the posting's")
    parser.add_argument(
        "--out", type=letter_file, metavar="FILE", help="write the résumé as .docx, .pdf or .txt"
    )


def _add_check(commands: Subparsers[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("check", help="hold a text against what it should rest on")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    async def claims(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import check_claims

        return await check_claims.claims(settings, file=chosen.file, is_batch=chosen.batch)

    summary = "judge a response, sentence by sentence, against given passages"
    judging = _command(actions, "claims", summary, claims, has_json=False)
    judging.add_argument(
        "--batch", action="store_true", help="FILE has one JSON object a line; print one a line"
    )
    judging.add_argument("file", metavar="FILE", help="JSON: id, context, response (- is stdin)")
    _add_check_letter(actions)


def _add_check_letter(actions: Subparsers[argparse.ArgumentParser]) -> None:
    async def letter(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import check_letter

        if chosen.batch is not None:
            return await check_letter.batch(settings, file=chosen.batch)
        if not (chosen.resume and chosen.posting and chosen.letter):
            judging.error("give --resume, --posting and --letter, or --batch")
        return await check_letter.letter(
            settings,
            resume=chosen.resume,
            posting=chosen.posting,
            letter=chosen.letter,
            as_json=chosen.json,
        )

    summary = "judge a letter, sentence by sentence, against a résumé and a posting"
    judging = _command(actions, "letter", summary, letter)
    for name in ("resume", "posting", "letter"):
        judging.add_argument(f"--{name}", metavar="FILE", help=TO_READ)
    judging.add_argument(
        "--batch",
        metavar="FILE",
        help="one JSON object a line: id, resume, posting, sentence, all texts; print one a line",
    )


def _add_pair(parser: argparse.ArgumentParser) -> None:
    for name in ("resume", "posting"):
        parser.add_argument(f"--{name}", required=True, metavar="FILE", help=TO_READ)


def _add_evals(commands: Subparsers[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("evals", help="measure how good the answers are")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    async def list_evals(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import evals

        return await evals.list_evals(settings, as_json=chosen.json)

    async def run_eval(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import evals

        return await evals.run_eval(settings, name=chosen.name, as_json=chosen.json)

    async def export(settings: Settings, _chosen: argparse.Namespace) -> int:
        from bot.commands import evals

        return await evals.export(settings)

    summary = "print rated answers as cases, one JSON object a line"
    _command(actions, "export", summary, export, has_json=False)
    _command(actions, "list", "list the evals of this checkout", list_evals)
    running = _command(actions, "run", "run one eval and print its tables", run_eval)
    running.add_argument("name", metavar="NAME", help="as `list` shows it")


def _add_queue(commands: Subparsers[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("queue", help="what waits, what runs, what was given up")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    async def list_turns(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import turns

        return await turns.list_turns(settings, as_json=chosen.json)

    async def retry(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import turns

        return await turns.retry_turns(settings, ids=chosen.ids, as_json=chosen.json)

    _command(actions, "list", "list every message that is not done, oldest first", list_turns)
    retrying = _command(actions, "retry", "try messages again that were given up", retry)
    retrying.add_argument("ids", nargs="+", metavar="ID", help="as `list` shows them, or: all")


def _add_doctor(commands: Subparsers[argparse.ArgumentParser]) -> None:
    async def command(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import doctor

        return await doctor.doctor(settings, as_json=chosen.json)

    _command(commands, "doctor", "check what the bot needs, one line each", command)


def _add_db(commands: Subparsers[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("db", help="the database: its state, its tables, moving it")
    actions = group.add_subparsers(title="actions", required=True, metavar="ACTION")

    async def status(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import db

        return await db.status(settings, as_json=chosen.json)

    async def upgrade(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import db

        return await db.upgrade(settings, as_json=chosen.json)

    async def move(settings: Settings, chosen: argparse.Namespace) -> int:
        from bot.commands import db

        return await db.move(settings, to=chosen.to, as_json=chosen.json)

    _command(actions, "status", "say where the database is and what it holds", status)
    _command(actions, "upgrade", "bring the tables up to date", upgrade)
    moving = _command(actions, "move", "copy every row into another, empty database", move)
    moving.add_argument("--to", required=True, metavar="ADDRESS", help="postgresql://…")
