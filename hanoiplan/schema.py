"""Imports every room's tables, so that the metadata is whole wherever a file is opened."""

from sqlalchemy import MetaData

import hanoiplan.badges.tables
import hanoiplan.checklist.tables
import hanoiplan.delegates.tables
import hanoiplan.exchange.tables
import hanoiplan.handouts.tables
import hanoiplan.plans.tables
import hanoiplan.presence.tables
import hanoiplan.programme.tables
import hanoiplan.registration.tables
import hanoiplan.seating.tables
import hanoiplan.store.blobs
import hanoiplan.store.journal
import hanoiplan.store.search
import hanoiplan.substitutions.tables  # noqa: F401 - makes the metadata whole
from hanoiplan.store.rows import Row

METADATA: MetaData = Row.metadata
HEAD = "20261123_0100"  # the newest revision in migrations/versions
