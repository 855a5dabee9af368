"""The settings, from the environment and ``.env``: the only module that reads them.

A field's name in capitals is the variable's name. Each has its line in ``.env.example``; a test
compares the two. A wrong value is refused at start with its name, what is wrong, and an example.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import InvalidSettingError

_ENV_FILE = ".env"
_ENV_ENCODING = "utf-8-sig"
"""Some editors put a byte order mark first, which would hide the first setting."""
_EXAMPLE_SERVER = "postgresql://user:password@host:5432/rolecall"
_EXAMPLES = {
    "TELEGRAM_BOT_TOKEN": "123456789:AAExampleExampleExampleExampleExampl",
    "TELEGRAM_API_ROOT": "https://api.telegram.org",
    "TELEGRAM_WEBHOOK_URL": "https://bot.example.org/telegram",
    "TELEGRAM_WEBHOOK_SECRET": "32-or-more-letters-digits-_-and-hyphens",
    "TELEGRAM_WEBHOOK_HOST": "127.0.0.1",
    "TELEGRAM_WEBHOOK_PORT": "8443",
    "OPENAI_API_KEY": "sk-example",
    "OPENAI_BASE_URL": "http://127.0.0.1:11434/v1",
    "OPENAI_MODEL": "gpt-5-mini",
    "OPENAI_FIRST_TOKEN_S": "30",
    "OPENAI_PRICES": "gpt-5-mini=0.25/2.00",
    "ROLECALL_BUDGET_USER_DAY": "0.20",
    "ROLECALL_BUDGET_USER_MONTH": "2.00",
    "ROLECALL_BUDGET_BOT_DAY": "10",
    "ROLECALL_BUDGET_BOT_MONTH": "100",
    "OPENAI_EMBEDDING_MODEL": "text-embedding-3-small",
    "ROLECALL_EMBEDDER": "local",
    "DATABASE_URL": "sqlite:///var/rolecall.db",
    "CHROMA_URL": "http://127.0.0.1:8000",
    "ROLECALL_DATA_DIR": "var",
    "ROLECALL_DATA_SETS": "../data",
    "ROLECALL_TESSERACT": "tesseract",
    "ROLECALL_HOST": "127.0.0.1",
    "ROLECALL_PORT": "8080",
    "ROLECALL_LOG_LEVEL": "INFO",
}


def _web_address(value: str) -> str:
    try:
        address = urlsplit(value)
        is_web = address.scheme in ("http", "https") and bool(address.hostname)
        sound = is_web and address.port != 0 and not re.search(r"\s", value)
    except ValueError:
        sound = False
    if not sound:
        raise ValueError("it is not an http or https address")
    return value.rstrip("/")


def _bot_token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", value.get_secret_value()):
        raise ValueError("it is not a token as @BotFather gives it: digits, a colon, letters")
    return value


def _webhook_secret(value: SecretStr) -> SecretStr:
    # The characters and the length are Telegram's; a short one could be guessed.
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
        raise ValueError("it must be 16 to 256 letters, digits, _ and -")
    return value


def _key(value: SecretStr) -> SecretStr:
    # Anything else could not stand in an HTTP header: a copied "sk-abc…", a line break.
    if not re.fullmatch(r"[!-~]+", value.get_secret_value()):
        raise ValueError("it holds characters that no key has")
    return value


def _prices(value: str) -> str:
    for entry in value.split():
        if not re.fullmatch(r"[^\s=]+=\d+(?:\.\d+)?/\d+(?:\.\d+)?", entry):
            raise ValueError("each entry must be model=input/output, in dollars a million tokens")
    return value


def _database_address(value: str) -> str:
    driver, _, path = value.partition("://")
    if driver in ("postgresql", "postgres", "postgresql+psycopg"):
        return _server_address(path)
    if driver not in ("sqlite", "sqlite+aiosqlite") or not path.startswith("/"):
        raise ValueError("it must begin with sqlite:/// or postgresql://")
    path = path[1:]
    if not path or path.startswith((":memory:", "?")):
        raise ValueError("it names no file, so nothing would survive a restart")
    if Path(path).is_dir():
        raise ValueError("it is a folder, not a file")
    return f"sqlite+aiosqlite:///{path}"


def database_address(value: str) -> str:
    """Give the address of a database as ``DATABASE_URL`` takes it.

    Raises ``InvalidSettingError``.
    """
    try:
        return _database_address(value)
    except ValueError as error:
        raise InvalidSettingError("--to", str(error), _EXAMPLE_SERVER) from error


def _server_address(rest: str) -> str:
    address = f"postgresql+psycopg://{rest}"
    try:
        parts = urlsplit(address)
        sound = parts.port != 0 and not re.search(r"\s", rest)
    except ValueError:
        sound = False
    if not sound:
        raise ValueError("it is not postgresql://user:password@host:port/name")
    if not parts.path.strip("/"):
        raise ValueError("it names no database: postgresql://user:password@host:port/name")
    return address


def _existing_folder(value: Path) -> Path:
    value = value.expanduser()
    if not value.is_dir():
        raise ValueError("there is no such folder")
    return value


def _folder_or_new(value: Path) -> Path:
    value = value.expanduser()
    if value.exists() and not value.is_dir():
        raise ValueError("it is a file, not a folder")
    return value


WebAddress = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    """What an operator can choose; every field has a default that works."""

    model_config = SettingsConfigDict(
        env_file=_ENV_FILE,
        env_file_encoding=_ENV_ENCODING,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,  # a trace must not show a token
        str_strip_whitespace=True,
    )

    telegram_bot_token: Annotated[SecretStr, AfterValidator(_bot_token)] | None = None
    telegram_api_root: WebAddress = "https://api.telegram.org"
    telegram_webhook_url: WebAddress | None = None
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None
    telegram_webhook_host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    telegram_webhook_port: Annotated[int, Field(ge=1, le=65535)] = 8443
    openai_api_key: Annotated[SecretStr, AfterValidator(_key)] | None = None
    openai_base_url: WebAddress | None = None
    openai_model: Annotated[str, Field(min_length=1)] = "gpt-5-mini"
    openai_first_token_s: Annotated[int, Field(gt=0, le=3600)] = 30
    openai_prices: Annotated[str, AfterValidator(_prices)] = (
        "gpt-5=1.25/10 gpt-5-mini=0.25/2 gpt-5-nano=0.05/0.40 gpt-4.1=2/8 gpt-4.1-mini=0.40/1.60 "
        "gpt-4.1-nano=0.10/0.40 gpt-4o=2.50/10 gpt-4o-mini=0.15/0.60"
    )
    rolecall_budget_user_day: Annotated[float, Field(ge=0)] | None = None
    rolecall_budget_user_month: Annotated[float, Field(ge=0)] | None = None
    rolecall_budget_bot_day: Annotated[float, Field(ge=0)] | None = None
    rolecall_budget_bot_month: Annotated[float, Field(ge=0)] | None = None
    database_url: Annotated[str, AfterValidator(_database_address)] | None = Field(
        default=None, repr=False
    )
    chroma_url: WebAddress | None = None
    rolecall_data_dir: Annotated[Path, AfterValidator(_folder_or_new)] = Path("var")
    rolecall_embedder: Literal["local", "openai"] = "local"
    openai_embedding_model: Annotated[str, Field(min_length=1)] = "text-embedding-3-small"
    rolecall_data_sets: Annotated[Path, AfterValidator(_existing_folder)] | None = None
    rolecall_tesseract: Annotated[str, Field(min_length=1)] = "tesseract"
    rolecall_host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    rolecall_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    rolecall_log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @property
    def database(self) -> str:
        """Give the database's address, by default a file in the data folder."""
        return self.database_url or f"sqlite+aiosqlite:///{self.rolecall_data_dir / 'rolecall.db'}"

    @property
    def has_many_processes(self) -> bool:
        """Say whether the database serves many processes at once."""
        return not self.database.startswith("sqlite")

    @property
    def has_model(self) -> bool:
        """Say whether a language model is configured; a local server needs no key."""
        return self.openai_api_key is not None or self.openai_base_url is not None


def load_settings() -> Settings:
    """Read the settings.

    Raises ``InvalidSettingError`` for the first value that cannot be used, and for a name that
    looks like a setting of ours and is none.
    """
    _refuse_unknown_names()
    try:
        return Settings()
    except ValidationError as error:
        problem = error.errors()[0]
        name = str(problem["loc"][0]).upper()
        raise InvalidSettingError(name, _sentence(problem["msg"]), _EXAMPLES[name]) from error


def _refuse_unknown_names() -> None:
    known = {name.upper() for name in Settings.model_fields}
    in_file = {
        name.upper()
        for name in _names_in_file()
        if name.upper().startswith(("ROLECALL_", "TELEGRAM_", "OPENAI_", "CHROMA_", "DATABASE_"))
    }
    in_environment = {name.upper() for name in os.environ if name.upper().startswith("ROLECALL_")}
    for name in sorted((in_file | in_environment) - known):
        raise InvalidSettingError(name, "there is no such setting", _nearest_example(name))


def _names_in_file() -> list[str]:
    try:
        return list(dotenv_values(_ENV_FILE, encoding=_ENV_ENCODING))
    except UnicodeDecodeError as error:
        raise InvalidSettingError(_ENV_FILE, "it is not UTF-8 text", "see .env.example") from error


def _nearest_example(name: str) -> str:
    import difflib

    near = difflib.get_close_matches(name, _EXAMPLES, n=1)
    return f"{_EXAMPLES[near[0]]} (did you mean {near[0]}?)" if near else "see .env.example"


def _sentence(message: str) -> str:
    text = message.removeprefix("Value error, ")
    return text[:1].lower() + text[1:]
