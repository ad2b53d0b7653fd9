"""What the commands share: how they are told what to do, ask, answer and speak."""
