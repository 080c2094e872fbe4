"""What an office says of its files: the TOML that a file is read by."""
