"""What a text says of how to reach a person, and the text with that hidden."""
