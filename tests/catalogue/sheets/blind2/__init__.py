"""More office files written without a look at the reader nor at the first set; truths in the form of `blind`."""
