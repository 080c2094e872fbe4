"""Who has which role: a list in the store (`roster`), kept by a command (`command`)."""
