"""What stands around every page: finding, sorting, and that nothing jumps."""
