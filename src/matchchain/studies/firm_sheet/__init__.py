"""All that the park knows of one firm's pairings: for the office, and as far as the firm itself may see it."""
