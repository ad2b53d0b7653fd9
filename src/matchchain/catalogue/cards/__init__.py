"""What the files say: cards of firms and the park's own files, read into entries and findings."""
