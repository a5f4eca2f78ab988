"""The parts a page is put together from, each painted only from tokens.

What must not come in: anything that knows a delegate, a badge or a checkpoint.
"""

from ui.base.widgets.amounts import Dots, LegendEntry, Ring, ShareBar
from ui.base.widgets.basics import Card, FlowLayout, HLine, Label, Panel, ScrollBox, VLine
from ui.base.widgets.buttons import Button, CheckBox, IconButton
from ui.base.widgets.chart import Arrivals, ArrivalsChart
from ui.base.widgets.choosing import Segments, Stepper, Tabs
from ui.base.widgets.desk import Attention, DeskInput, DeskTile, FitLabel, OutcomeBand
from ui.base.widgets.empty import Drawing, EmptyState
from ui.base.widgets.error_strip import ErrorStrip
from ui.base.widgets.notices import ProgressCard, Toast
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.rail import EventButton, RailItem, SavedState
from ui.base.widgets.signs import (
    Avatar,
    CategoryTile,
    ChipLabel,
    FlagLabel,
    KeyCap,
    KeyHint,
    Photo,
)

__all__ = [
    "Arrivals",
    "ArrivalsChart",
    "Attention",
    "Avatar",
    "Button",
    "Card",
    "CategoryTile",
    "CheckBox",
    "ChipLabel",
    "DeskInput",
    "DeskTile",
    "Dots",
    "Drawing",
    "EmptyState",
    "ErrorStrip",
    "EventButton",
    "FitLabel",
    "FlagLabel",
    "FlowLayout",
    "HLine",
    "IconButton",
    "KeyCap",
    "KeyHint",
    "Label",
    "LegendEntry",
    "OutcomeBand",
    "Painted",
    "Panel",
    "Photo",
    "ProgressCard",
    "RailItem",
    "Ring",
    "SavedState",
    "ScrollBox",
    "Segments",
    "ShareBar",
    "Stepper",
    "Tabs",
    "Toast",
    "VLine",
    "px",
]
