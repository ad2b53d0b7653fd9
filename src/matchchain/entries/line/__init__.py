"""One sloppy line of words, such as a clerk types or a cell holds, taken apart into the fields of an entry."""
