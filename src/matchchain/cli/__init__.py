"""Talks with the person: one file a command, one place that prints, one boundary for errors."""
