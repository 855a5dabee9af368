"""A document becomes a résumé.

understanding   the recipe
lines           every line numbered and put under its section
entries         the lines of a section -> entries with dates, title lines and highlights
header          the title lines of an entry -> position, employer, place
courses         what names a course of study
told            careers told in sentences
whole_name      a name on two lines
corrections     what the user says is wrong in it: ``job_changes``, ``list_changes``
exporting       as a JSON Resume file
work · education · skills · basics      the fields
"""
