"""What a pair is worth: how much replaces how much, what is saved, what it costs."""
