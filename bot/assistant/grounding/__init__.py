"""Claims held against the lines they rest on, without a model.

checker (the recipe) · letter_sentences → parts · speakers · rereading (a letter's sentence: whom
it is about, how it is meant), against prepared · judging (one clause against lines), in
surroundings
What claims nothing: applying · asides → deeds (what is told besides) · courtesies · signs (what
shows that a clause claims something at all)
The checks: number_meaning → numbers → agreement · arithmetic → derivation · number_lines ·
counted · people_counted · careers · strays — binding · fields — wording · plain · skills ·
credentials · tongues — polarity · inverses · roles_turned · causes · persons — strength → verbs —
gaps — support
How text is read: sentences · clauses · openings · facts (what a clause states) · lines (what
evidence holds) · quantities · dates · words · language · machine_words · similarity (meaning, with
an embedder) · materials and headings (résumés and postings as evidence) · lexicon/ (words)
Any response against any passages: responses · talk → entailment → overlap
"""
