"""python -m tests.mutants: is a wrong program noticed by the tests of what is wrong in it?

A mutant is one changed expression. It is named by its text, so that it is found wherever the
expression now lies, and tried against the tests that mirror it, in a copy.
"""
