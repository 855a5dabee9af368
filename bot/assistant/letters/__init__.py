"""Letters: from a résumé and a posting to a checked cover letter, and to a file.

``letters`` is the door. Without a model ``compose`` writes: ``plan`` chooses (``facts`` from the
résumé, needs from the posting), ``selection`` and ``paragraphs`` order, ``voice`` puts it into
``frames``. With a model ``write`` asks and ``checking`` judges. ``rubric`` grades both; ``export``
makes files.
"""
