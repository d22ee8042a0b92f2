"""The settings of the environment, for commands: what is wrong with one is told like everything else."""

from typing import Any

from pydantic import ValidationError

from stepladder.errors import EnvironmentFaultError
from stepladder.settings import Settings


def settings(**chosen: Any) -> Settings:
    """What the environment says, and ``chosen``, which goes before it.

    Raises EnvironmentFaultError that names every variable which cannot be used.
    """
    try:
        return Settings(**chosen)
    except ValidationError as error:
        raise EnvironmentFaultError(" ".join(_told(fault) for fault in error.errors())) from error


def _told(fault: Any) -> str:
    name = f"STEPLADDER_{fault['loc'][0]}".upper()
    reason = fault["msg"][:1].lower() + fault["msg"][1:]
    return f"{name} cannot be {fault['input']!r}: {reason}."
