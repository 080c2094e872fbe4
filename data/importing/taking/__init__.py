"""What was understood becomes a batch of the store, every row accounted for."""
