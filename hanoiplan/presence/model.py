"""Checkpoints and passages as frozen values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.text import Bilingual


class CheckpointKind(StrEnum):
    """The main entry decides who has arrived."""

    MAIN = "main"
    SESSION = "session"
    OTHER = "other"


class Direction(StrEnum):
    """Which way a person went through."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A door where badges are read."""

    id: int
    name: Bilingual
    kind: CheckpointKind


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One passage that stands (was not taken back)."""

    id: int
    checkpoint_id: int
    delegate_id: int
    direction: Direction
    at: datetime
    desk: str
