"""The catalogue: what a park's files say, whether it is sound, and how it is changed."""
