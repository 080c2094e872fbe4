"""Two builds for the tests of this folder."""

from tests.two_builds import two, two_builds_store

__all__ = ["two", "two_builds_store"]
