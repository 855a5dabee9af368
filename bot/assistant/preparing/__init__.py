"""Preparing for one application, from the same evidence as fit and letter.

``preparing`` is the door. ``tailoring`` chooses and orders the user's own lines; ``answers`` gives
three answers whose sentences pass the letters' checker, ``modelled`` has a language model write
them where there is one, ``employer`` says what the posting tells of itself; ``sheet`` makes likely
questions of the requirements and puts the user's own entries to them. ``export`` writes the résumé
as a file: ``resume_docx``, ``resume_pdf``, ``marks`` (what every file says). ``wordings/`` has the
words.
"""
