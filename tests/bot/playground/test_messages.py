import pytest

from bot.playground.app import Playground
from bot.playground.wire import JsonObject, json_object
from tests.bot.playground.conftest import Api, TurnedClock

_GO: JsonObject = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_a_message_comes_back_in_the_shape_of_the_specification(
    api: Api, playground: Playground, clock: TurnedClock
) -> None:
    message = await api.message("sendMessage", chat_id=1, text="Hello")

    assert message == {
        "message_id": 2,
        "from": playground.identity.as_user(),
        "chat": {"id": 1, "first_name": "Guest", "type": "private"},
        "date": int(clock.now),
        "text": "Hello",
    }


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"chat_id": 1}, "message text is empty"),
        ({"chat_id": 1, "text": " \n "}, "text must be non-empty"),
        ({"chat_id": 1, "text": "x" * 4097}, "message is too long"),
        ({"chat_id": 1, "text": "😀" * 2049}, "message is too long"),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 99, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": 2**70, "text": "x"}, "chat not found"),
        ({"chat_id": 1, "text": "x", "parse_mode": "XML"}, "unsupported parse_mode"),
        (
            {"chat_id": 1, "text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {"chat_id": 1, "text": "x", "reply_parameters": {"message_id": 77}},
            "message to be replied not found",
        ),
        (
            {"chat_id": 1, "text": "x", "entities": [{"type": "bold", "offset": 0, "length": 9}]},
            "entity is out of the text: bold at offset 0 with length 9",
        ),
    ],
)
async def test_a_wrong_message_is_refused_in_telegrams_words(
    api: Api, parameters: JsonObject, reason: str
) -> None:
    assert await api.refusal("sendMessage", **parameters) == f"Bad Request: {reason}"


async def test_the_limit_counts_utf16_units_after_the_markup_is_gone(api: Api) -> None:
    message = await api.message(
        "sendMessage", chat_id=1, text=f"<b>{'😀' * 2048}</b>", parse_mode="html"
    )

    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_entities_may_be_given_instead_of_markup(api: Api) -> None:
    message = await api.message(
        "sendMessage",
        chat_id=1,
        text="😀 bold",
        entities=[{"type": "bold", "offset": 3, "length": 4}],
    )

    assert message["entities"] == [{"type": "bold", "offset": 3, "length": 4}]


async def test_an_edit_replaces_text_and_buttons(api: Api, clock: TurnedClock) -> None:
    sent = await api.message("sendMessage", chat_id=1, text="one", reply_markup=_GO)
    clock.turn(5)

    edited = await api.message(
        "editMessageText", chat_id=1, message_id=sent["message_id"], text="two"
    )

    assert (edited["text"], edited.get("reply_markup")) == ("two", None)
    assert (edited["date"], edited["edit_date"]) == (sent["date"], int(clock.now))


async def test_an_edit_that_changes_nothing_is_refused(api: Api) -> None:
    sent = await api.message("sendMessage", chat_id=1, text="same", reply_markup=_GO)

    reason = await api.refusal(
        "editMessageText",
        chat_id=1,
        message_id=sent["message_id"],
        text="same",
        reply_markup=_GO,
    )

    assert reason == (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )


async def test_buttons_change_without_the_text(api: Api) -> None:
    sent = await api.message("sendMessage", chat_id=1, text="text", reply_markup=_GO)

    edited = await api.message("editMessageReplyMarkup", chat_id=1, message_id=sent["message_id"])

    assert (edited["text"], edited.get("reply_markup")) == ("text", None)


async def test_only_the_bots_own_text_messages_can_be_edited(api: Api) -> None:
    missing = await api.refusal("editMessageText", chat_id=1, message_id=77, text="x")
    foreign = await api.refusal("editMessageText", chat_id=1, message_id=1, text="x")
    nameless = await api.refusal("editMessageText", chat_id=1, text="x")

    assert missing == "Bad Request: message to edit not found"
    assert foreign == "Bad Request: message can't be edited"
    assert nameless == "Bad Request: message identifier is not specified"


async def test_messages_can_be_deleted_for_48_hours(api: Api, clock: TurnedClock) -> None:
    young = await api.message("sendMessage", chat_id=1, text="young")
    old = await api.message("sendMessage", chat_id=1, text="old")
    clock.turn(48 * 3600)
    assert await api.result("deleteMessage", chat_id=1, message_id=young["message_id"]) is True
    clock.turn(1)

    late = await api.refusal("deleteMessage", chat_id=1, message_id=old["message_id"])
    twice = await api.refusal("deleteMessage", chat_id=1, message_id=young["message_id"])

    assert late == "Bad Request: message can't be deleted for everyone"
    assert twice == "Bad Request: message to delete not found"


async def test_several_messages_are_deleted_at_once_and_missing_ones_skipped(
    api: Api, playground: Playground
) -> None:
    sent = await api.message("sendMessage", chat_id=1, text="x")

    await api.result("deleteMessages", chat_id=1, message_ids=[sent["message_id"], 1, 77])

    assert playground.phone(1).messages() == []


async def test_a_reply_shows_the_message_it_answers(api: Api) -> None:
    message = await api.message(
        "sendMessage", chat_id=1, text="x", reply_parameters={"message_id": 1}
    )

    assert json_object(message["reply_to_message"])["text"] == "/start"


async def test_a_draft_needs_a_number_and_may_be_empty(api: Api) -> None:
    assert await api.result("sendMessageDraft", chat_id=1, draft_id=7, text="") is True
    assert await api.refusal("sendMessageDraft", chat_id=1, draft_id=0, text="x") == (
        "Bad Request: draft_id must be non-zero"
    )
    assert await api.refusal("sendMessageDraft", chat_id=1, draft_id=7, text="x" * 4097) == (
        "Bad Request: message is too long"
    )


async def test_an_unknown_chat_action_is_refused(api: Api) -> None:
    assert await api.result("sendChatAction", chat_id=1, action="typing") is True
    assert await api.refusal("sendChatAction", chat_id=1, action="dancing") == (
        "Bad Request: wrong parameter action in request"
    )


async def test_a_reaction_is_one_of_telegrams_emoji(api: Api, playground: Playground) -> None:
    await api.result(
        "setMessageReaction", chat_id=1, message_id=1, reaction=[{"type": "emoji", "emoji": "👀"}]
    )
    refused = await api.refusal(
        "setMessageReaction", chat_id=1, message_id=1, reaction=[{"type": "emoji", "emoji": "🧾"}]
    )

    assert playground.phone(1).messages()[0].reaction == "👀"
    assert refused == "Bad Request: REACTION_INVALID"
