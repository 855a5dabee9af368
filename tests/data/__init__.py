"""Files for tests, made by programs from invented people."""
