"""What the checker knows of words: tables and patterns, no logic.

tables (function_words · synonyms · skills · verbs · strict, as text) · applying · courtesies ·
credentials · numbers · polarity · stances · tongues
"""
