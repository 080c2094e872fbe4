"""Which files were given, and what each is."""
