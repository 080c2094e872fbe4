"""A copy of a store in another folder, whole or not there, and a store made of one again."""
