"""What goes wrong around the program: a kill, a power cut, a clock set back, files that nobody
meant to be read."""
