"""A sheet that was handed in, copied, with a colour and a note on every cell that somebody should look at."""
