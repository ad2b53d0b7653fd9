"""The message table, a file a room."""
