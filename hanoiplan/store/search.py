"""Search by folded words: any order, any beginning, from the first letter.

A derived row per searchable record (`search_text`) and an FTS5 index over it. Triggers keep the
two together: the only triggers of the file, made by one function. Results come in three groups:
names made of exactly the asked words, then whole words, then beginnings. What must not come in:
ranking by FTS5 (a hundred times slower) and any feature's name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, Index, Integer, Text, bindparam, delete, insert, text

from hanoiplan.base.names import script_of
from hanoiplan.base.text import fold_words, nfc
from hanoiplan.store.rows import (
    Mapped,
    Secret,
    column,
    table_of,
)
from hanoiplan.store.work import Reader

MOST = 50

MAKE_INDEX = """
CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(
    words, content='search_text', content_rowid='id', tokenize='ascii', prefix='1 2 3')
"""
ON_ADDED = """
CREATE TRIGGER IF NOT EXISTS search_text_added AFTER INSERT ON search_text BEGIN
    INSERT INTO search_index(rowid, words) VALUES (new.id, new.words); END
"""
ON_REMOVED = """
CREATE TRIGGER IF NOT EXISTS search_text_removed AFTER DELETE ON search_text BEGIN
    INSERT INTO search_index(search_index, rowid, words)
    VALUES ('delete', old.id, old.words); END
"""


class SearchText(Secret):
    """The folded words of one record; its id is the record's own id."""

    __tablename__ = "search_text"
    __table_args__ = (
        Index("ix_search_text_name", "subject", "scope", "name"),
        Index("ix_search_text_native", "subject", "scope", sqlite_where=text("native <> ''")),
    )
    subject: Mapped[str] = column(Text)  # the table of the record
    scope: Mapped[int] = column(Integer)  # the event
    name: Mapped[str] = column(Text)  # the name's folded words, sorted
    words: Mapped[str] = column(Text)
    native: Mapped[str] = column(Text)  # exact, its marks are the name


SEARCH_TEXT = table_of(SearchText)


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What a record can be found by. Texts are given as written; folding happens here."""

    id: int
    subject: str
    scope: int
    name: str
    words: str
    native: str = ""


def make_index(connection: Connection) -> None:
    """Create the index and its triggers where they are missing."""
    for statement in (MAKE_INDEX, ON_ADDED, ON_REMOVED):
        connection.exec_driver_sql(statement)


def rebuild(connection: Connection) -> None:
    """Fill the index again from `search_text`, e.g. after an upgrade."""
    make_index(connection)
    connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES ('rebuild')")


def store(connection: Connection, gone: Iterable[int], documents: Sequence[SearchDocument]) -> None:
    """Replace what is known of these records; `gone` holds every id to forget first."""
    ids = [{"old": row_id} for row_id in gone]
    if ids:
        forget = delete(SEARCH_TEXT).where(SEARCH_TEXT.c.id == bindparam("old"))
        connection.execute(forget, ids)
    if documents:
        connection.execute(insert(SEARCH_TEXT), [_row(document) for document in documents])


def name_key(name: str) -> str:
    """Folded words of a name in sorted order, so that word order does not matter."""
    return " ".join(sorted(word for piece in name.split() for word in _folded(piece)))


def find(reader: Reader, subject: str, scope: int, query: str, limit: int = MOST) -> list[int]:
    """Ids of the records that have a word beginning with each asked word, best first."""
    asked = fold_words(query)
    if not asked:
        return []
    exact = _by_name(reader, subject, scope, asked, limit)
    native = _by_native(reader, subject, scope, query, limit)
    whole = _by_words(reader, subject, scope, [_quoted(word) for word in asked], limit)
    starts = _by_words(reader, subject, scope, [_quoted(word) + "*" for word in asked], limit)
    return list(dict.fromkeys([*exact, *native, *whole, *starts]))[:limit]


def _row(document: SearchDocument) -> dict[str, object]:
    return {
        "id": document.id,
        "subject": document.subject,
        "scope": document.scope,
        "name": name_key(document.name),
        "words": " ".join(
            dict.fromkeys(word for piece in document.words.split() for word in _folded(piece))
        ),
        "native": document.native,
    }


@lru_cache(maxsize=1 << 16)  # ten thousand people have few different words
def _folded(piece: str) -> tuple[str, ...]:
    """The folded words of what stands between two spaces."""
    return (piece,) if piece.isascii() and piece.isdigit() else fold_words(piece)


def _by_name(
    reader: Reader, subject: str, scope: int, asked: Sequence[str], limit: int
) -> list[int]:
    statement = (
        "SELECT id FROM search_text WHERE subject=? AND scope=? AND name=? ORDER BY id LIMIT ?"
    )
    values = (subject, scope, " ".join(sorted(asked)), limit)
    return [row[0] for row in reader.text_rows(statement, values)]


def _by_native(reader: Reader, subject: str, scope: int, query: str, limit: int) -> list[int]:
    if not script_of(query):  # Latin letters, Vietnamese ones too, are found by their words
        return []
    statement = (
        "SELECT id FROM search_text WHERE subject=? AND scope=? AND native<>''"
        " AND instr(native, ?) ORDER BY id LIMIT ?"
    )
    values = (subject, scope, nfc(query.strip()), limit)
    return [row[0] for row in reader.text_rows(statement, values)]


def _by_words(
    reader: Reader, subject: str, scope: int, terms: Sequence[str], limit: int
) -> list[int]:
    statement = (
        "SELECT t.id FROM search_index i CROSS JOIN search_text t ON t.id = i.rowid"
        " WHERE search_index MATCH ? AND t.subject=? AND t.scope=? ORDER BY i.rowid LIMIT ?"
    )
    values = (" ".join(terms), subject, scope, limit)
    return [row[0] for row in reader.text_rows(statement, values)]


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
