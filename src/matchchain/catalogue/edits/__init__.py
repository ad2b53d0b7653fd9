"""The changes a person can ask for, as cuts in the text of a file."""
