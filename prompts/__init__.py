"""Every word we say to a model: one Markdown template a task, one typed class in ``catalog.py``."""
