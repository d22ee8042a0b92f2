"""The geometry of the portal's pictures. Templates draw what stands here; nothing here knows a colour or a tag."""

from stepladder_portal.charts.bars import Bar, bars
from stepladder_portal.charts.picture import Foot, Line, Picture, Spot
from stepladder_portal.charts.small_ladder import small_ladder
from stepladder_portal.charts.stepladder import paired_rows, stepladder

__all__ = ["Bar", "Foot", "Line", "Picture", "Spot", "bars", "paired_rows", "small_ladder", "stepladder"]
