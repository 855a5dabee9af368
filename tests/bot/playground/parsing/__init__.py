"""Tests of the playground's parsers."""
