"""What is said of reminders, one file a language; ``languages.py`` has them all."""
