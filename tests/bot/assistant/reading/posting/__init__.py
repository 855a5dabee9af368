"""Tests of `bot.assistant.reading.posting`."""
