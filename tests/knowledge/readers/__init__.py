"""Tests of `knowledge.readers`."""
