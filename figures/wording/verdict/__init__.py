"""What is said of a verdict: what was found, how surely, since when, what ends it, who is named."""
