"""The words about versions of a letter, one file a language."""
