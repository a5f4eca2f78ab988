"""Who a list comes from: a name for the sender, and how an earlier list of theirs was read.

Pure. What must not come in: reading the table (`queries`) and writing it (`operations`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from hanoiplan.base.text import fold
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.mapping_file import remembered, signature

# Dates, versions and copies: "DS Hue v2 (1) 20260601", "… - bản cuối".
_VERSION = re.compile(
    r"\(\d+\)|\b(?:v|ver|version|rev|lan|lần|ban|bản)[ ._-]?\d+\b|[\d]+|\b(?:final|copy|bản sao"
    r"|ban cuoi|bản cuối|cuối|mới|new|updated|update|sửa|chốt)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"[\s._–-]+")


@dataclass(frozen=True, slots=True)
class KnownSource:
    """How a list was read before."""

    id: int
    name: str
    headings: str
    mapping: str
    letters: str


def source_name(file: str) -> str:
    """What to call the sender of a file: its name without dates, versions and copies."""
    stem = PurePath(file).stem
    bare = _JOINTS.sub(" ", _VERSION.sub(" ", stem.replace("_", " "))).strip()
    return bare or stem


def known_source(
    mapping: ColumnMapping, file: str, known: Sequence[KnownSource]
) -> KnownSource | None:
    """The source whose lists have these headings; of several that of the name, else the newest."""
    alike = [one for one in known if one.headings == signature(mapping)]
    named = [one for one in alike if fold(one.name) == fold(source_name(file))]
    found = named or alike
    return max(found, key=lambda one: one.id) if found else None


def as_before(mapping: ColumnMapping, source: KnownSource | None) -> ColumnMapping:
    """The mapping as it was decided for an earlier list of this source."""
    return remembered(mapping, source.mapping) if source is not None else mapping
