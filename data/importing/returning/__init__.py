"""What was not taken goes back to its sender, and comes back mended."""
