"""What the command line can do, one file a command; ``shapes.py`` is the JSON they print.

Each gives its exit code. Errors are raised, and become one sentence in ``bot/cli.py``.
"""
