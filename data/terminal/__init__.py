"""How a command speaks: what it tells to type next, how it ends."""
