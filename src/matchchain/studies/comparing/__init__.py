"""What is new in a park since a day or an edition: its facts then and now, held against each other."""
