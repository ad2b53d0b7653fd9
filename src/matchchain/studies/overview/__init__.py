"""The whole park at one look: its plan, what flows, where its firms stand, what is missing and left over."""
