from bot.playground.app import Playground
from bot.playground.wire import Json, integer, json_list, json_object
from tests.bot.playground.conftest import Api


def _texts(playground: Playground, who: int | str) -> list[Json]:
    return [message.body["text"] for message in playground.phone(who).messages()]


async def test_two_people_have_two_chats(api: Api, playground: Playground) -> None:
    await playground.phone(2).send("from two")

    await api.message("sendMessage", chat_id=2, text="for two")

    assert _texts(playground, 1) == ["/start"]
    assert _texts(playground, 2) == ["from two", "for two"]


async def test_a_message_cannot_be_changed_through_another_chat(
    api: Api, playground: Playground
) -> None:
    await playground.phone(2).send("/start")
    sent = await api.message("sendMessage", chat_id=1, text="one")

    reason = await api.refusal(
        "editMessageText", chat_id=2, message_id=sent["message_id"], text="two"
    )

    assert reason == "Bad Request: message to edit not found"


async def test_a_person_is_known_by_id_or_by_a_handle_that_lasts(playground: Playground) -> None:
    anna = playground.phone("anna", name="Anna", language_code="sv").person

    again = playground.phone("Anna").person
    by_id = playground.phone(anna.id).person

    assert anna == again == by_id
    assert (anna.first_name, anna.language_code) == ("Anna", "sv")


async def test_ids_chosen_by_hand_and_given_ids_never_meet(playground: Playground) -> None:
    chosen = playground.phone(1001).person
    given = playground.phone("anna").person

    assert chosen.id == 1001
    assert given.id != chosen.id


async def test_a_bot_cannot_begin_a_conversation(api: Api, playground: Playground) -> None:
    playground.phone(3)

    assert await api.refusal("sendMessage", chat_id=3, text="x") == "Bad Request: chat not found"


async def test_a_person_who_blocks_the_bot_hears_nothing(api: Api, playground: Playground) -> None:
    phone = playground.phone(1)
    await phone.set_blocking(is_blocking=True)

    envelope = await api.call("sendMessage", chat_id=1, text="x")
    [_, told] = json_list(await api.result("getUpdates"))

    change = json_object(json_object(told)["my_chat_member"])
    assert envelope["error_code"] == 403
    assert envelope["description"] == "Forbidden: bot was blocked by the user"
    assert json_object(change["new_chat_member"])["status"] == "kicked"


async def test_writing_to_a_blocked_bot_lets_it_write_again(
    api: Api, playground: Playground
) -> None:
    phone = playground.phone(1)
    await phone.set_blocking(is_blocking=True)
    await phone.send("/start")

    message = await api.message("sendMessage", chat_id=1, text="welcome back")

    assert message["text"] == "welcome back"


async def test_the_chat_is_described_at_length(api: Api) -> None:
    chat = json_object(await api.result("getChat", chat_id=1))

    assert (chat["id"], chat["type"], chat["first_name"]) == (1, "private", "Guest")
    assert integer(chat["max_reaction_count"]) == 11
