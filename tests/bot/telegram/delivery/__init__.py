"""Tests of `bot.telegram.delivery`."""
