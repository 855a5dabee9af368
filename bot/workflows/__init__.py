"""Durable work: nothing that was handed over is lost, nothing outside is done twice.

turns (each chat in order, stopped, recovered) · joining (pieces of one paste) · journal (the steps
of one turn) · arrivals (what comes in) · stored (what is kept) · engine (the one door to DBOS) ·
waking (an enqueued update is looked for at once) · sqlite_file (the engine's own file)
"""
