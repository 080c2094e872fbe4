"""What the type checker is told about rows of questions."""
