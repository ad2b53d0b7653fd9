"""A park's files on the disk: found, read, locked, journalled, saved whole, taken back."""
