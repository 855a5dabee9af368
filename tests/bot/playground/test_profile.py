import pytest

from bot.playground.app import Playground
from bot.playground.wire import Json, JsonObject
from tests.bot.playground.conftest import Api


async def _page_of(api: Api, user: str, language: str) -> JsonObject:
    response = await api.client.get("/page/state", params={"user": user, "language": language})
    shown: JsonObject = response.json()["bot"]
    return shown


def _commands(*names: str) -> list[Json]:
    return [{"command": name, "description": f"About {name}"} for name in names]


async def test_the_bot_knows_itself(api: Api, playground: Playground) -> None:
    me = await api.result("getMe")

    assert isinstance(me, dict)
    assert (me["id"], me["is_bot"]) == (int(playground.token.split(":")[0]), True)
    assert me["username"] == "rolecall_bot"


async def test_commands_of_the_narrowest_scope_and_language_show(api: Api) -> None:
    await api.result("setMyCommands", commands=_commands("start"))
    await api.result("setMyCommands", commands=_commands("hilfe"), language_code="de")
    await api.result(
        "setMyCommands", commands=_commands("mine"), scope={"type": "chat", "chat_id": 7}
    )

    assert (await _page_of(api, "1", "en"))["commands"] == _commands("start")
    assert (await _page_of(api, "1", "de-AT"))["commands"] == _commands("hilfe")
    assert (await _page_of(api, "7", "de"))["commands"] == _commands("mine")


async def test_deleted_commands_are_gone(api: Api) -> None:
    await api.result("setMyCommands", commands=_commands("start"))
    await api.result("deleteMyCommands")

    assert await api.result("getMyCommands") == []


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        (_commands("Start"), "BOT_COMMAND_INVALID"),
        (_commands("x" * 33), "BOT_COMMAND_INVALID"),
        ([{"command": "start", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        (_commands(*(f"c{number}" for number in range(101))), "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_wrong_commands_are_refused(api: Api, commands: list[Json], reason: str) -> None:
    assert await api.refusal("setMyCommands", commands=commands) == f"Bad Request: {reason}"


async def test_descriptions_show_in_the_persons_language(api: Api) -> None:
    await api.result("setMyDescription", description="What I do")
    await api.result("setMyDescription", description="Was ich tue", language_code="de")

    assert (await _page_of(api, "1", "en"))["description"] == "What I do"
    assert (await _page_of(api, "1", "de"))["description"] == "Was ich tue"
    assert await api.refusal("setMyDescription", description="x" * 513) == (
        "Bad Request: DESCRIPTION_TOO_LONG"
    )


async def test_the_menu_button_is_kept(api: Api) -> None:
    await api.result("setChatMenuButton", menu_button={"type": "commands"})

    assert await api.result("getChatMenuButton") == {"type": "commands"}
