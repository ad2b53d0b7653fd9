"""What to ask first: missing figures and papers, valued by planning again."""
