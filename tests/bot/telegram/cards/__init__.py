"""Tests of `bot.telegram.cards`."""
