"""Tests of `bot.workflows`."""
