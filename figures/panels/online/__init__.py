"""The page of online services, a question of it a file."""
