"""Searching files byte by byte for what is left of a person, in every form a program may write."""

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from hanoiplan.base.text import collation_key, fold
from hanoiplan.delegates.tables import Delegate
from hanoiplan.store.engine import pieces
from hanoiplan.store.rows import table_of
from tests.hanoiplan.store.raw import bare

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
TELLS = 4  # letters: a shorter value ("2", "vi") stands everywhere by chance


def forms(text: str) -> set[str]:
    """A text as written, taken apart, folded, in capitals, as a sort key, as JSON escapes."""
    found = {fold(text), fold(text).upper(), collation_key(text), collation_key(text.upper())}
    for way in (text, text.upper(), text.lower(), text.title()):
        for form in ("NFC", "NFD"):
            written = unicodedata.normalize(form, way)
            found |= {written, json.dumps(written)[1:-1]}
    return found


def marks(texts: Iterable[str]) -> set[bytes]:
    """Every form of these texts, in every encoding."""
    return {
        form.encode(encoding) for text in texts for form in forms(text) for encoding in ENCODINGS
    }


def files_in(folder: Path) -> list[Path]:
    """Every file below a folder: workspaces, logs beside them, copies, settings."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def traces(files: Iterable[Path], texts: Iterable[str]) -> list[str]:
    """Where any form of any text still stands; the test's message names file and bytes."""
    wanted = marks(texts)
    found = []
    for path in files:
        content = path.read_bytes()
        found += [f"{path.name}: {mark!r}" for mark in sorted(wanted) if mark in content]
    return found


def values_of(file: Path, row_id: int) -> set[str]:
    """All personal texts of a delegate as the row and its search words hold them now."""
    personal = {one.name for one in table_of(Delegate).columns if one.info.get("personal")}
    with bare(file) as connection:
        row = dict(connection.execute("SELECT * FROM delegate WHERE id=?", [row_id]).fetchone())
        found = connection.execute("SELECT name FROM search_text WHERE id=?", [row_id]).fetchone()
    texts = {str(row[name]) for name in personal & row.keys()} | set(found or ())
    return {text for text in texts if len(text) >= TELLS}


def terms(file: Path) -> set[str]:
    """Every word that the full-text index still has; its pages share beginnings of words."""
    with bare(file) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.t USING fts5vocab(main, search_index, row)")
        return {row[0] for row in connection.execute("SELECT term FROM temp.t")}


def pieces_of(file: Path) -> Iterator[Path]:
    """A database and what SQLite keeps beside it, as far as it is there."""
    return (piece for piece in pieces(file) if piece.exists())


def index_is_sound(file: Path) -> bool:
    """Whether the full-text index agrees with the words it was made of."""
    with bare(file) as connection:
        try:
            connection.execute("INSERT INTO search_index(search_index) VALUES('integrity-check')")
        except sqlite3.DatabaseError:
            return False
    return True
