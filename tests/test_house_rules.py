"""What the house asks of every file and no linter checks."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("bot", "knowledge", "prompts")
MIGRATIONS = "bot/storage/migrations/"

BROAD_EXCEPT = {
    "bot/telegram/handlers/errors.py": "the Telegram error handler",
    "bot/workflows/engine.py": "the workflow engine",
    "bot/workflows/journal.py": "the workflow engine's record of a turn",
    "bot/workflows/turns.py": "the workflow engine's way out",
    "bot/workflows/watching.py": "the workflow engine's watchdog",
}
LONG_FILES = {
    "bot/cli.py": "every command and its options, one after the other",
    "bot/assistant/grounding/quantities.py": "numbers with their nouns and units, one grammar",
    "bot/assistant/letters/frames/english.py": "every wording of one language",
    "bot/assistant/letters/frames/french.py": "every wording of one language",
    "bot/assistant/letters/frames/german.py": "every wording of one language",
    "bot/assistant/letters/frames/spanish.py": "every wording of one language",
    "bot/assistant/letters/voice.py": "one voice of the composed letter, sentence by sentence",
    "bot/llm/openai.py": "one vendor's stream with its errors",
    "bot/storage/tables.py": "every table on one page",
    "bot/telegram/texts/de.py": "every word in one language",
    "bot/telegram/texts/en.py": "every word in one language",
    "bot/telegram/texts/es.py": "every word in one language",
    "bot/telegram/texts/fr.py": "every word in one language",
    "bot/workflows/engine.py": "one vendor's durable engine behind one door",
}
"""File: why its ideas are one."""
LONG_FUNCTIONS = {
    "bot/playground/app.py:build_playground": "every part of the playground once, wired",
    "bot/assistant/grounding/facts.py:read_clause": "one field of a record after the other",
}
"""Function: why it reads in one go."""
WORKPLACE = re.compile(r"/(?:work|root|home/\w+)/|\bpypi[.]org|[.]pythonhosted[.]", re.IGNORECASE)
"""A machine's folders and an index's host belong in no committed file."""


def tracked(*endings: str) -> list[str]:
    """Give the files that git knows or would add, or without git, those on the disk."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode == 0:
        names = listing.stdout.splitlines()
    else:
        folders = (ROOT / name for name in (*OURS, "tests", "docs"))
        names = [str(path.relative_to(ROOT)) for f in folders for path in f.rglob("*")]
    return sorted(name for name in names if name.endswith(endings) and (ROOT / name).is_file())


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


CODE = [name for name in tracked(".py") if name.startswith(OURS)]
TESTS = [name for name in tracked(".py") if name.startswith("tests/")]
TREES = {name: ast.parse(read(name)) for name in (*CODE, *TESTS)}


NODES = {name: list(ast.walk(tree)) for name, tree in TREES.items()}


def nodes(names: list[str]) -> Iterator[tuple[str, ast.AST]]:
    for name in names:
        for node in NODES[name]:
            yield name, node


def place(name: str, node: ast.AST) -> str:
    return f"{name}:{getattr(node, 'lineno', 1)}"


def dotted(node: ast.AST) -> str:
    """Give ``a.b.c`` for a chain of names, or what its end is called."""
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return f"{dotted(node.value)}.{node.attr}"
        case _:
            return ""


def test_the_rules_see_the_house() -> None:
    assert len(CODE) > 100
    assert len(TESTS) > 20


def test_only_the_settings_read_the_environment() -> None:
    reading = {
        place(name, node)
        for name, node in nodes(CODE)
        if isinstance(node, ast.Attribute)
        and dotted(node) in ("os.environ", "os.getenv", "os.environb")
        and name != "bot/settings.py"
    }

    assert reading == set()


def test_no_task_is_detached() -> None:
    detached = {
        place(name, node)
        for name, node in nodes(CODE)
        if isinstance(node, ast.Call)
        and re.search(r"(asyncio|loop)\.(create_task|ensure_future)$", dotted(node.func))
    }

    assert detached == set()


def test_every_time_has_a_zone() -> None:
    naive = {
        place(name, node)
        for name, node in nodes([*CODE, *TESTS])
        if isinstance(node, ast.Call) and _is_naive(node)
    }

    assert naive == set()


def _is_naive(call: ast.Call) -> bool:
    given = len(call.args) + len(call.keywords)
    match dotted(call.func).split(".")[-2:]:
        case ["datetime", "utcnow" | "utcfromtimestamp"] | ["date", "today"]:
            return True
        case ["datetime", "now"]:
            return given < 1
        case ["datetime", "fromtimestamp"]:
            return given < 2
        case _:
            return False


def test_everything_is_caught_in_two_places_only() -> None:
    broad = {
        place(name, node)
        for name, node in nodes(CODE)
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and name not in BROAD_EXCEPT
    }

    assert broad == set()


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    kinds = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(dotted(kind) in ("Exception", "BaseException") for kind in kinds)


def test_the_two_places_are_still_there() -> None:
    catching = {
        name
        for name, node in nodes(CODE)
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type)
    }

    assert catching <= set(BROAD_EXCEPT)
    assert all((ROOT / name).is_file() for name in BROAD_EXCEPT)


def test_nothing_cancelled_is_swallowed() -> None:
    swallowing = {
        place(name, node)
        for name, node in nodes(CODE)
        if isinstance(node, ast.ExceptHandler)
        and node.type is not None
        and "CancelledError" in ast.dump(node.type)
        and not any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
    }

    assert swallowing == set()


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{name}:{node.name}"
        for name, node in nodes(CODE)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > 40
        and not name.startswith(MIGRATIONS)
    }

    assert long - set(LONG_FUNCTIONS) == set()


def test_no_telegram_handler_is_longer_than_25_lines() -> None:
    long = {
        f"{place(name, node)} {node.name}: {_length(node)}"
        for name, node in nodes(CODE)
        if name.startswith("bot/telegram/handlers/")
        and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > 25
    }

    assert long == set()


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_longer_than_300_lines() -> None:
    long = {
        f"{name}: {lines}"
        for name in CODE
        if (lines := read(name).count("\n")) > 300
        and name not in LONG_FILES
        and not name.startswith(MIGRATIONS)
    }

    assert long == set()


def test_a_package_is_a_docstring_only() -> None:
    holding = {
        name
        for name in CODE
        if name.endswith("__init__.py")
        and not (len(TREES[name].body) == 1 and ast.get_docstring(TREES[name]))
    }

    assert holding == set()


LANGUAGE_NAMES = {"de", "german", "languages"}
"""What a package holds that is one file a language: its map would only list languages."""


@pytest.mark.parametrize(
    "package", sorted({str(Path(name).parent) for name in CODE if name.count("/") > 0})
)
def test_the_map_of_a_package_names_everything_in_it(package: str) -> None:
    below = {Path(name).relative_to(package) for name in CODE if name.startswith(f"{package}/")}
    rooms = {path.parts[0].removesuffix(".py") for path in below} - {"__init__", "__main__"}
    if package.startswith(MIGRATIONS.rstrip("/")) or len(rooms & LANGUAGE_NAMES) > 1:
        return
    mapped = read("docs/architecture.md") if "/" not in package else ""
    docstring = ast.get_docstring(TREES[f"{package}/__init__.py"]) or ""

    assert rooms - set(re.findall(r"\w+", docstring + mapped)) == set()


def test_every_folder_of_code_and_tests_is_a_package() -> None:
    folders = {
        parent
        for name in (*CODE, *TESTS)
        for parent in Path(name).parents
        if str(parent) != "." and not name.startswith(MIGRATIONS)
    }

    assert [str(f) for f in sorted(folders) if not (ROOT / f / "__init__.py").is_file()] == []


@pytest.mark.parametrize(
    "word", ["utils", "util", "helpers", "helper", "manager", "common", "misc", "data", "info"]
)
def test_no_module_has_a_name_that_says_nothing(word: str) -> None:
    assert [name for name in CODE if Path(name).stem == word] == []


def test_code_never_asserts() -> None:
    asserting = {place(name, node) for name, node in nodes(CODE) if isinstance(node, ast.Assert)}

    assert asserting == set()


def test_no_committed_file_names_a_machine_or_an_index() -> None:
    names = tracked(".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".lock", ".example", "Makefile")

    assert [name for name in names if name != _THIS_FILE and WORKPLACE.search(read(name))] == []


_THIS_FILE = str(Path(__file__).relative_to(ROOT))


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_of_the_docs_is_a_target(page: str) -> None:
    commands = set(re.findall(r"(?:^|`)make ([a-z-]+)", read(page), re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))

    assert commands
    assert commands - targets == set()


def test_every_folder_and_file_that_the_docs_link_is_there() -> None:
    pages = [name for name in tracked(".md") if name == "README.md" or name.startswith("docs/")]
    missing = {
        f"{page}: {link}"
        for page in pages
        for link in re.findall(r"\]\(([^)#\s]+)", read(page))
        if "://" not in link
        and not link.startswith("mailto:")
        and not (ROOT / page).parent.joinpath(link).exists()
    }

    assert missing == set()
