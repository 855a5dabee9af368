"""Claims held against the lines they rest on, without a model.

checker (the recipe) · letter_sentences → parts (a letter's sentence: whom it is about, how it is
meant) · judging (one clause against lines) → number_meaning → numbers → agreement · arithmetic →
derivation · number_lines · wording · polarity · strength · support (the checks) · surroundings ·
clauses · openings · facts (what a clause states) · lines (what evidence holds) · sentences ·
quantities · dates · skills · credentials · words · language (how text is read) · similarity
(meaning, with an embedder) · materials · headings (résumés and postings as evidence) · lexicon
(tables of words).
"""
