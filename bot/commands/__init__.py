"""What the command line can do, one file a command; ``shapes`` is the JSON they print.

Each gives its exit code. Errors are raised, and become one sentence in ``bot/cli.py``.

run · ask · doctor · db · evals · turns (``queue``) · documents (``read``, ``fit``, ``letter``) ·
prepare · check_claims and check_letter
knowledge    list, search, map, remove, rebuild, stats; search_batch, filters, occupations
adding       ``knowledge add``: inputs → added_documents → outcomes
arguments (what an option may be) · filling (the house with its library) · json_lines (``--batch``)
terminal · tables · errors (how commands speak)
"""
