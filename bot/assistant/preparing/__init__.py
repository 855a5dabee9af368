"""Preparing for one application, from the same evidence as fit and letter; no model is asked.

``preparing`` is the door. ``tailoring`` chooses and orders the user's own lines, ``answers`` gives
three answers whose sentences pass the letters' checker, ``sheet`` makes likely questions of the
requirements and puts the user's own entries to them, ``export`` writes the résumé as a file.
"""
