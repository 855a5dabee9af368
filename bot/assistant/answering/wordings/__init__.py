"""The words of an answer that no model wrote, one file a language."""
