"""Questions put to a park's plan: why, what is missing, what if, who is hit."""
