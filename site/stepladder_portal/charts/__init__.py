"""The geometry of the portal's pictures. Templates draw what stands here; nothing here knows a colour or a tag."""

from stepladder_portal.charts.bars import Bar, bars
from stepladder_portal.charts.curves import Curves, curves
from stepladder_portal.charts.picture import Foot, Line, Picture, Spot
from stepladder_portal.charts.small_ladder import small_ladder
from stepladder_portal.charts.stepladder import paired_rows, stepladder
from stepladder_portal.charts.strips import SHAPES, Dot, Scale, Strip, Strips, scale, stacked, strips, whole

__all__ = [
    "SHAPES",
    "Bar",
    "Curves",
    "Dot",
    "Foot",
    "Line",
    "Picture",
    "Scale",
    "Spot",
    "Strip",
    "Strips",
    "bars",
    "curves",
    "paired_rows",
    "scale",
    "small_ladder",
    "stacked",
    "stepladder",
    "strips",
    "whole",
]
