"""A twelfth set, of the papers of a score of trades and their offices, written before the reader was looked at or run on it."""
