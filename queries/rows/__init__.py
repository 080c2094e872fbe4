"""Rows of questions, for a type checker (queries/typed.py)."""
