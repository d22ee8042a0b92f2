"""Stepladder: the service behind a career portal with a dual career ladder."""

from importlib.metadata import version

__version__ = version("stepladder")
