"""How a build is made: its steps, their order, and what runs them; data/build.py is the way in."""
