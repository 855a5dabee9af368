"""What is said of preparations, one file a language; ``languages.py`` has them all."""
