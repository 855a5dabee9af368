"""A document becomes a résumé.

understanding   the recipe
lines           every line numbered and put under its section
entries         the lines of a section -> entries with dates, title lines and highlights
header          the title lines of an entry -> position, employer, place
corrections     what the user says is wrong in it
exporting       as a JSON Resume file
work · education · skills · basics      the fields
"""
