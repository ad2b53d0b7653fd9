"""What the board shows: the list of what is followed with its lights, one entry with all its steps, a ranking."""
