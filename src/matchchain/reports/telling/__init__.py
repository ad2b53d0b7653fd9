"""What all answers share when they are put into words: figures, names, pairings, questions, the head of a page."""
