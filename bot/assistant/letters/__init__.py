"""Letters: from a résumé and a posting to a checked cover letter, and to a file.

letters      the door; ``compose`` writes without a model, ``write`` with one
plan         what may be said: ``facts`` of the résumé (``answers``, ``studies``, ``profile``,
             ``skills``), needs and duties of the posting (``need``, ``phrasing``,
             ``foreign_needs``, ``duties``, ``questions``), joined in ``themes``;
             ``gaps``; ``unfit`` never goes in
selection    which of it, by variant and ``lengths``; ``paragraphs`` orders; ``voice`` says it in
             ``frames/``
statement    a résumé line in the first person, by ``statements``: ``english/`` · ``german`` ·
             ``french`` · ``spanish``, with ``clauses``, ``rewording``, ``reporting``, ``houses``
             (employers inside a sentence), ``numbers_in_words``
addressee    whom it is for: ``contact``, ``greeting``
request      what a model is shown; ``checking`` and ``guarding`` judge what it wrote
wishes       what the user wants changed: ``wish_words``, ``wish_readers``, ``topics``; ``versions``
             and ``style`` (how the user writes)
rubric       fifteen checks: ``rubric_content``, ``rubric_form``, ``stock_phrases``
judging      a letter that anybody wrote
export       a file: ``page``, ``paper``, ``typesetting``, ``export_docx``, ``export_pdf``
word_lists   how tables of words are read
"""
