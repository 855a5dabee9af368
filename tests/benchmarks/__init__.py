"""Benchmarks: how fast and how large; each module's ``measure`` gives a report.

They print ratios of things measured side by side in one run; they never gate.
"""
