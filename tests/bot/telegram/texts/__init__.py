"""Tests of `bot.telegram.texts`."""
