"""How a command is asked and speaks: its arguments, what it tells to type next, how it ends."""
