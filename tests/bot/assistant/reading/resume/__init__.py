"""Tests of `bot.assistant.reading.resume`."""
