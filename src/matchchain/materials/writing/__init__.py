"""How a name is written and taken apart, before anybody knows what it means."""
