"""Rolecall, the program: the map stands in ``docs/architecture.md``."""
