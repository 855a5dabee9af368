"""The words about applications, one file a language."""
