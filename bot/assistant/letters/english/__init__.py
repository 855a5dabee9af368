"""English: verbs · articles · results · résumé lines in the first person · what a posting asks."""
