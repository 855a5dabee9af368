"""What an interviewer asks and what is said of gaps, one file a language."""
