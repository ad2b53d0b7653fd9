"""What the shipped knowledge is made of, and how its tables are kept: values, files, drawers."""
