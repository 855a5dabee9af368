"""Durable work: an update is kept until its handlers are done (``lanes.py``)."""
