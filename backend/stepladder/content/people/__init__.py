"""The people file that HR keeps apart: read once, checked, and never told of but by row and column."""

from stepladder.content.people.reading import read_people

__all__ = ["read_people"]
