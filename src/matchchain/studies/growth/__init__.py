"""What a park lacks and leaves over, whom to attract, and what would change if."""
