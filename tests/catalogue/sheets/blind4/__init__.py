"""A fourth set of office files written without a look at the reader; truths in the form of `blind`."""
