"""The analyses as Python calls: one way in, one kind of result. `matchchain` exports what is public."""
