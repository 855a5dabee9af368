"""Tests of `knowledge.sources`."""
