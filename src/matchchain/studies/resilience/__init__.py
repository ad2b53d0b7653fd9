"""What flows between firms, and what happens when some of them stop."""
