import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.app import Playground
from bot.playground.errors import PhoneError
from bot.playground.parsing.entities import utf16_length
from bot.playground.splitting import split_text
from bot.playground.wire import json_list, json_object, text
from tests.bot.playground.conftest import Api


async def test_a_long_paste_arrives_as_several_messages(api: Api, playground: Playground) -> None:
    await playground.phone(1).send("word " * 2000)

    updates = json_list(await api.result("getUpdates", offset=-3))
    texts = [text(json_object(json_object(u)["message"])["text"]) for u in updates]
    assert " ".join(texts) == ("word " * 2000).strip()
    assert all(utf16_length(piece) <= 4096 for piece in texts)


@given(st.text(st.sampled_from("ab \n😀"), max_size=300), st.integers(2, 40))
def test_the_pieces_of_a_text_fit_and_are_the_whole_text(whole: str, max_units: int) -> None:
    pieces = split_text(whole, max_units=max_units)

    assert "".join(pieces) == whole
    assert all(utf16_length(piece) <= max_units for piece in pieces)


def test_a_text_without_a_space_is_cut_between_characters() -> None:
    assert split_text("😀😀😀", max_units=5) == ["😀😀", "😀"]


@pytest.mark.parametrize("written", ["", " \n\t "])
async def test_an_empty_message_is_not_sent(playground: Playground, written: str) -> None:
    with pytest.raises(PhoneError, match="nothing to send"):
        await playground.phone(1).send(written)


async def test_an_edit_of_ones_own_message_reaches_the_bot(
    api: Api, playground: Playground
) -> None:
    await playground.phone(1).edit(1, "/help")

    [_, update] = json_list(await api.result("getUpdates"))
    edited = json_object(json_object(update)["edited_message"])
    assert (edited["message_id"], edited["text"]) == (1, "/help")
    assert edited["entities"] == [{"type": "bot_command", "offset": 0, "length": 5}]


async def test_another_ones_message_cannot_be_edited(api: Api, playground: Playground) -> None:
    await api.message("sendMessage", chat_id=1, text="from the bot")

    with pytest.raises(PhoneError, match="your own"):
        await playground.phone(1).edit(2, "changed")


async def test_a_forwarded_message_names_who_wrote_it(playground: Playground) -> None:
    message = await playground.phone(1).forward("We are hiring.", from_name="Berta Ek")

    assert json_object(message["forward_origin"])["sender_user_name"] == "Berta Ek"


async def test_waiting_for_a_reply_ends_in_time(playground: Playground) -> None:
    with pytest.raises(TimeoutError):
        await playground.phone(1).until(lambda replies: len(replies) == 1, timeout_s=0.02)
