from __future__ import annotations

import re
import traceback
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.errors import InvalidSettingError
from bot.settings import _EXAMPLES, Settings, load_settings

EXAMPLE_FILE = Path(__file__).parent.parent.parent / ".env.example"
SECRET = "123456789:AAverySecretWordsThatNobodyMayRead"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder: no ``.env`` of the developer is near."""
    monkeypatch.chdir(tmp_path)


def refusal_of(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> InvalidSettingError:
    monkeypatch.setenv(name, value)
    with pytest.raises(InvalidSettingError) as caught:
        load_settings()
    return caught.value


def test_everything_works_without_any_setting() -> None:
    settings = load_settings()

    assert settings.telegram_bot_token is None
    assert not settings.has_model
    assert settings.database == "sqlite+aiosqlite:///var/rolecall.db"
    assert (settings.rolecall_host, settings.rolecall_port) == ("127.0.0.1", 8080)


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("TELEGRAM_BOT_TOKEN", "AAnoNumber", "it is not a token"),
        ("TELEGRAM_BOT_TOKEN", "123:with space", "it is not a token"),
        ("TELEGRAM_API_ROOT", "api.telegram.org", "it is not an http or https address"),
        ("TELEGRAM_API_ROOT", "ftp://api.telegram.org", "it is not an http or https address"),
        ("TELEGRAM_API_ROOT", "http://", "it is not an http or https address"),
        ("OPENAI_API_KEY", "sk-a b", "it holds characters that no key has"),
        ("OPENAI_API_KEY", "sk-abc…", "it holds characters that no key has"),
        ("OPENAI_API_KEY", "sk-a\nHost: evil", "it holds characters that no key has"),
        ("OPENAI_BASE_URL", "localhost:11434", "it is not an http or https address"),
        ("OPENAI_BASE_URL", "http://local host/v1", "it is not an http or https address"),
        ("OPENAI_BASE_URL", "http://[::1", "it is not an http or https address"),
        ("OPENAI_MODEL", "   ", "string should have at least 1 character"),
        ("OPENAI_PRICES", "gpt-5", "each entry must be model=input/output"),
        ("OPENAI_PRICES", "gpt-5=1,25/10", "each entry must be model=input/output"),
        ("ROLECALL_BUDGET_BOT_DAY", "-1", "input should be greater than or equal to 0"),
        ("DATABASE_URL", "rolecall.db", "it must begin with sqlite:/// or postgresql://"),
        ("DATABASE_URL", "mysql://localhost/rolecall", "it must begin with sqlite:/// or"),
        ("DATABASE_URL", "sqlite://", "it must begin with sqlite:/// or postgresql://"),
        ("DATABASE_URL", "sqlite://x.db", "it must begin with sqlite:/// or postgresql://"),
        ("DATABASE_URL", "postgresql://localhost", "it names no database"),
        ("DATABASE_URL", "postgresql://localhost/", "it names no database"),
        ("DATABASE_URL", "postgresql://localhost:port/rolecall", "it is not postgresql://"),
        ("DATABASE_URL", "postgresql://localhost:99999/rolecall", "it is not postgresql://"),
        ("DATABASE_URL", "postgresql://local host/rolecall", "it is not postgresql://"),
        ("DATABASE_URL", "sqlite:///", "it names no file"),
        ("DATABASE_URL", "sqlite:///:memory:", "it names no file"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:", "it names no file"),
        ("DATABASE_URL", "sqlite:///.", "it is a folder, not a file"),
        ("CHROMA_URL", "http://127.0.0.1:99999", "it is not an http or https address"),
        ("CHROMA_URL", "http://127.0.0.1:0", "it is not an http or https address"),
        ("CHROMA_URL", "http://127.0.0.1:port", "it is not an http or https address"),
        ("ROLECALL_DATA_DIR", __file__, "it is a file, not a folder"),
        ("ROLECALL_DATA_SETS", "nowhere", "there is no such folder"),
        ("ROLECALL_HOST", " ", "string should have at least 1 character"),
        ("ROLECALL_PORT", "eighty", "input should be a valid integer"),
        ("ROLECALL_PORT", "-1", "input should be greater than or equal to 0"),
        ("ROLECALL_PORT", "65536", "input should be less than or equal to 65535"),
        ("ROLECALL_PORT", "80.5", "input should be a valid integer"),
        ("ROLECALL_LOG_LEVEL", "LOUD", "input should be 'DEBUG', 'INFO'"),
    ],
)
def test_a_wrong_value_is_refused_with_name_problem_and_example(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, problem: str
) -> None:
    refusal = refusal_of(monkeypatch, name, value)

    assert refusal.name == name
    assert refusal.problem.startswith(problem)
    assert str(refusal).endswith(f"Example: {name}={refusal.example}")


@pytest.mark.parametrize("name", sorted(name.upper() for name in Settings.model_fields))
def test_every_setting_has_an_example_that_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path / "here")  # the data sets' example is ../data
    monkeypatch.setenv(name, _EXAMPLES[name])

    load_settings()


@pytest.mark.parametrize("name", ["TELEGRAM_BOT_TOKEN", "OPENAI_API_KEY"])
def test_a_secret_is_never_printed(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    refusal = refusal_of(monkeypatch, name, f"{SECRET} broken")
    monkeypatch.setenv(name, SECRET)
    settings = load_settings()

    printed = "".join(traceback.format_exception(refusal)) + repr(settings) + str(settings)

    assert "verySecret" not in printed
    assert "verySecret" not in settings.model_dump_json()


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("ROLECALL_PROT", "ROLECALL_PORT"),
        ("ROLECALL_DATA_DIRECTORY", "ROLECALL_DATA_DIR"),
        ("ROLECALL_LOGLEVEL", "ROLECALL_LOG_LEVEL"),
    ],
)
def test_a_misspelt_name_is_refused_with_the_near_one(
    monkeypatch: pytest.MonkeyPatch, name: str, near: str
) -> None:
    refusal = refusal_of(monkeypatch, name, "1")

    assert refusal.name == name
    assert near in str(refusal)


@pytest.mark.parametrize("line", ["OPENAI_MODLE=x", "TELEGRAM_TOKEN=x", "rolecall_prot=1"])
def test_a_misspelt_name_in_the_file_is_refused(line: str) -> None:
    Path(".env").write_text(f"{line}\n")

    with pytest.raises(InvalidSettingError, match=re.escape(line.partition("=")[0].upper())):
        load_settings()


@pytest.mark.parametrize("line", ["OPENAI_ORG_ID=x", "DATABASE_PASSWORD=x", "HOME_AUTOMATION=x"])
def test_other_programs_variables_are_left_alone(
    monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    name, _, value = line.partition("=")
    monkeypatch.setenv(name, value)

    load_settings()


def test_the_file_is_read() -> None:
    Path(".env").write_text('ROLECALL_PORT=9000\n# a comment\nOPENAI_MODEL="a model"\n')

    settings = load_settings()

    assert (settings.rolecall_port, settings.openai_model) == (9000, "a model")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_first_line_of_the_file_counts_too(encoding: str) -> None:
    Path(".env").write_text("ROLECALL_PORT=9000\n", encoding=encoding)

    assert load_settings().rolecall_port == 9000


def test_a_file_that_is_not_text_is_refused() -> None:
    Path(".env").write_text("ROLECALL_PORT=9000\n", encoding="utf-16")

    with pytest.raises(InvalidSettingError, match=r"^\.env: it is not UTF-8 text"):
        load_settings()


def test_the_environment_beats_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("ROLECALL_PORT=9000\n")
    monkeypatch.setenv("ROLECALL_PORT", "9001")

    assert load_settings().rolecall_port == 9001


def test_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "")

    assert load_settings() == Settings()
    assert load_settings().rolecall_port == 8080


def test_an_empty_variable_leaves_the_files_value(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("ROLECALL_PORT=9000\n")
    monkeypatch.setenv("ROLECALL_PORT", "")

    assert load_settings().rolecall_port == 9000


def test_the_example_file_names_every_setting_with_its_default() -> None:
    documented = dotenv_values(EXAMPLE_FILE)

    defaults = {
        name.upper(): "" if field.default is None else str(field.default)
        for name, field in Settings.model_fields.items()
    }
    assert documented == defaults


def test_a_copy_of_the_example_file_changes_nothing() -> None:
    without = load_settings()
    Path(".env").write_text(EXAMPLE_FILE.read_text())

    assert load_settings() == without


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("sqlite:///var/x.db", "sqlite+aiosqlite:///var/x.db"),
        ("sqlite:////srv/x.db", "sqlite+aiosqlite:////srv/x.db"),
        ("sqlite+aiosqlite:///x.db", "sqlite+aiosqlite:///x.db"),
    ],
)
def test_a_sqlite_address_is_taken_as_people_write_it(
    monkeypatch: pytest.MonkeyPatch, value: str, expected: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", value)

    assert load_settings().database == expected


@pytest.mark.parametrize("begin", ["postgresql", "postgres", "postgresql+psycopg"])
@pytest.mark.parametrize(
    "rest",
    ["ada:s%40cret@db.example:5433/rolecall?sslmode=require", "/rolecall?host=/run/postgresql"],
)
def test_a_postgresql_address_is_taken_as_people_write_it(
    monkeypatch: pytest.MonkeyPatch, begin: str, rest: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"{begin}://{rest}")

    settings = load_settings()

    assert settings.database == f"postgresql+psycopg://{rest}"
    assert "s%40cret" not in repr(settings)


def test_the_database_stands_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ROLECALL_DATA_DIR", str(tmp_path / "new"))

    assert load_settings().database == f"sqlite+aiosqlite:///{tmp_path / 'new' / 'rolecall.db'}"


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sets").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ROLECALL_DATA_DIR", "~/data")
    monkeypatch.setenv("ROLECALL_DATA_SETS", "~/sets")

    settings = load_settings()

    assert settings.rolecall_data_dir == tmp_path / "data"
    assert settings.rolecall_data_sets == tmp_path / "sets"


def test_an_address_loses_its_last_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", " http://127.0.0.1:11434/v1/ ")

    assert load_settings().openai_base_url == "http://127.0.0.1:11434/v1"


@pytest.mark.parametrize(
    "setting", [("OPENAI_API_KEY", "sk-1"), ("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")]
)
def test_a_key_or_a_local_server_is_a_model(
    monkeypatch: pytest.MonkeyPatch, setting: tuple[str, str]
) -> None:
    monkeypatch.setenv(*setting)

    assert load_settings().has_model


def test_settings_do_not_change_after_the_start() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_settings().rolecall_port = 1
