"""The wording of composed letters: what a frame is, and one file a language."""
