"""Tests of `bot.assistant.reading`."""
