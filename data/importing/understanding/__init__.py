"""Where the table of a sheet lies, and what its cells mean."""
