"""The one writer: whatever becomes live goes through here, as revisions that are never thrown away."""

from stepladder.publishing.load import load
from stepladder.publishing.plan import LoadPlan, plan

__all__ = ["LoadPlan", "load", "plan"]
