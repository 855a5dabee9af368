"""The composition root: builds every room once, hands it its collaborators, closes it again.

Nothing heavy happens here: Chroma, the embedder and the model's client open at their first use.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from bot.assistant.answering.ask import Answering
from bot.assistant.answering.readiness import Readiness
from bot.assistant.fit.fitting import Fitting
from bot.assistant.grounding.checker import ClaimChecker
from bot.assistant.letters.letters import Letters
from bot.assistant.metering import Budget, Metering
from bot.assistant.preparing.preparing import Preparing
from bot.assistant.reading.posting.understanding import understand_posting
from bot.assistant.reading.reading import Reading
from bot.domain.posting import Posting
from bot.errors import InvalidSettingError
from bot.llm.extractive import ExtractiveModel
from bot.llm.model import ChatModel
from bot.llm.prices import price_of, read_prices
from bot.llm.recorded import RecordedModel
from bot.settings import Settings
from bot.storage.applications import Applications
from bot.storage.buttons import Buttons
from bot.storage.conversations import Conversations
from bot.storage.database import Database, open_database
from bot.storage.letters import StoredLetters
from bot.storage.library import LibraryRows
from bot.storage.postings import Postings
from bot.storage.ratings import Ratings
from bot.storage.reminders import Reminders
from bot.storage.resumes import Resumes
from bot.storage.spending import Spending
from bot.storage.told import ToldAnswers
from bot.storage.users import Users
from bot.storage.writing_samples import WritingSamples
from knowledge.embedding import Embedder, LocalEmbedder, OpenAIEmbedder
from knowledge.errors import LibraryBusyError
from knowledge.fetching.fetcher import Fetcher
from knowledge.index import VectorIndex
from knowledge.indexes import Progress
from knowledge.ingestion import AddReport
from knowledge.library import Library
from knowledge.readers.isolated import IsolatedReader
from knowledge.readers.reader import read_decoded

STARTER_ROLES = Path(__file__).parent.parent / "knowledge" / "roles"
_LOCK_PATIENCE_S = 120.0
_LOCK_POLL_S = 0.5


@dataclass(frozen=True, slots=True)
class House:
    """Every room, opened."""

    settings: Settings
    library: Library
    model: ChatModel
    answering: Answering
    reading: Reading
    fitting: Fitting
    letters: Letters
    preparing: Preparing
    users: Users
    conversations: Conversations
    ratings: Ratings
    resumes: Resumes
    told: ToldAnswers
    samples: WritingSamples
    postings: Postings
    stored_letters: StoredLetters
    applications: Applications
    reminders: Reminders
    buttons: Buttons
    database: Database
    writing: FileLock
    """Held by the one process that may write to the embedded vector index."""


@asynccontextmanager
async def open_house(settings: Settings) -> AsyncIterator[House]:
    """Open the database and build the rooms; closes all at the end."""
    async with AsyncExitStack() as opened:
        database = await open_database(settings.database)
        opened.push_async_callback(database.close)
        embedder = LocalEmbedder()
        of_library = _embedder_of_library(settings, embedder)
        vectors = VectorIndex(
            settings.rolecall_data_dir / "chroma",
            embedder_name=of_library.name,
            server_url=settings.chroma_url,
        )
        opened.push_async_callback(asyncio.to_thread, vectors.close)
        library = Library(LibraryRows(database), of_library, vectors)
        model = _open_model(settings, embedder, opened)
        house = _build(settings, database, embedder, library, model)
        opened.callback(house.writing.release, force=True)
        yield house


async def prepare_library(house: House, *, progress: Progress | None = None) -> AddReport:
    """Bring the starter library up to date; embeds only what is new.

    Waits while another process writes. A server of vectors needs no lock: it takes many writers.
    Raises ``LibraryBusyError`` when the other process does not finish.
    """
    deadline = asyncio.get_running_loop().time() + _LOCK_PATIENCE_S
    while not await house.library.holds(STARTER_ROLES):
        if house.writing.is_locked or _take(house.writing):
            return await house.library.add_roles(STARTER_ROLES, progress=progress)
        if asyncio.get_running_loop().time() > deadline:
            raise LibraryBusyError
        await asyncio.sleep(_LOCK_POLL_S)
    return AddReport()


async def mend_library(house: House, *, progress: Progress | None = None) -> None:
    """Make the indexes anew when vectors were lost, as by a deleted folder or an emptied server.

    Left to the process that has the right to write, when that is another one.
    """
    counted = await house.library.stats()
    if counted.indexed_passages >= counted.passages or not _take(house.writing):
        return
    try:
        await house.library.rebuild(progress=progress)
    finally:
        house.writing.release()


@asynccontextmanager
async def writing(house: House) -> AsyncIterator[None]:
    """Hold the right to write to the vector index for as long as the block runs.

    Raises ``LibraryBusyError`` when another process has it, usually the running bot.
    """
    if not _take(house.writing):
        raise LibraryBusyError
    try:
        yield
    finally:
        house.writing.release()


def _take(lock: FileLock) -> bool:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    return True


def _embedder_of_library(settings: Settings, local: Embedder) -> Embedder:
    """Give what finds passages; claims and fits are always judged by the local model."""
    if settings.rolecall_embedder == "local":
        return local
    from bot.llm.openai import OPENAI_URL

    key = settings.openai_api_key
    return OpenAIEmbedder(
        api_key=key.get_secret_value() if key else "",
        base_url=settings.openai_base_url or OPENAI_URL,
        model=settings.openai_embedding_model,
    )


def _open_model(settings: Settings, embedder: Embedder, opened: AsyncExitStack) -> ChatModel:
    """Give the configured language model, or the extractive writer when there is none."""
    if not settings.has_model:
        return ExtractiveModel(embedder)
    from bot.llm.openai import OPENAI_URL, OpenAIModel, Timeouts

    key = settings.openai_api_key
    model = OpenAIModel(
        api_key=key.get_secret_value() if key else "",
        base_url=settings.openai_base_url or OPENAI_URL,
        model=settings.openai_model,
        timeouts=Timeouts(
            first_token_s=settings.openai_first_token_s,
            total_s=180.0 + settings.openai_first_token_s,
        ),
    )
    opened.push_async_callback(model.close)
    return RecordedModel(model)


def _posting_of(text: str) -> Posting:
    """Understand a posting of the library."""
    return understand_posting(read_decoded(text, file_name="posting.md"))


def _open_metering(settings: Settings, database: Database) -> Metering:
    """Give what counts the model's cost.

    Raises ``InvalidSettingError`` for a budget that could not be kept for want of a price.
    """
    budget = Budget(
        user_day=settings.rolecall_budget_user_day,
        user_month=settings.rolecall_budget_user_month,
        bot_day=settings.rolecall_budget_bot_day,
        bot_month=settings.rolecall_budget_bot_month,
    )
    model = settings.openai_model
    price = price_of(model, read_prices(settings.openai_prices))
    if settings.has_model and budget != Budget() and price is None:
        problem = f"it has no price for {model}, so the budget could not be kept"
        raise InvalidSettingError("OPENAI_PRICES", problem, f"{model}=0.25/2.00")
    return Metering(Spending(database), price, budget)


def _open_reading(settings: Settings, model: ChatModel, metering: Metering) -> Reading:
    reader = IsolatedReader(tesseract=shutil.which(settings.rolecall_tesseract))
    return Reading(reader, Fetcher(), model=model, metering=metering)


def _build(
    settings: Settings, database: Database, embedder: Embedder, library: Library, model: ChatModel
) -> House:
    checker, fitting = ClaimChecker(embedder), Fitting(embedder)
    conversations, resumes = Conversations(database), Resumes(database)
    postings = Postings(database)
    metering = _open_metering(settings, database)
    return House(
        settings=settings,
        library=library,
        model=model,
        answering=Answering(
            library=library,
            conversations=conversations,
            model=model,
            fallback=ExtractiveModel(embedder),
            checker=checker,
            metering=metering,
            read_posting=_posting_of,
            readiness=Readiness(library, resumes, fitting, _posting_of),
            postings=postings,
        ),
        reading=_open_reading(settings, model, metering),
        fitting=fitting,
        letters=Letters(model, checker, fitting, metering=metering),
        preparing=Preparing(checker, fitting, model=model, metering=metering),
        users=Users(database),
        conversations=conversations,
        ratings=Ratings(database),
        resumes=resumes,
        told=ToldAnswers(database),
        samples=WritingSamples(database),
        postings=postings,
        stored_letters=StoredLetters(database),
        applications=Applications(database),
        reminders=Reminders(database),
        buttons=Buttons(database),
        database=database,
        writing=FileLock(settings.rolecall_data_dir / "library.lock"),
    )
