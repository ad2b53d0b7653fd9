"""All that is known, as one value with the tables by which names are found."""
