"""Pictures, kept once under the digest of their bytes, outside the journal.

Rows and journal entries carry the digest only: a thousand portraits in the journal would make
the file ten times larger.
"""

import hashlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps
from sqlalchemy import Connection, Integer, LargeBinary, Text, insert, select

from hanoiplan.base.ids import new_id
from hanoiplan.store.rows import (
    Mapped,
    Secret,
    column,
    table_of,
)

PORTRAIT = (480, 640)  # pixels, 3:4
QUALITY = 80


class StoredBlob(Secret):
    """Bytes under their digest."""

    __tablename__ = "blob"
    digest: Mapped[str] = column(Text, unique=True)
    size: Mapped[int] = column(Integer)
    kind: Mapped[str] = column(Text)
    content: Mapped[bytes] = column(LargeBinary)


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes with what they are, e.g. "image/jpeg"."""

    content: bytes
    kind: str

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, as hexadecimal text."""
        return hashlib.sha256(self.content).hexdigest()


BLOBS = table_of(StoredBlob)


def portrait(content: bytes) -> Blob:
    """A photo made small, upright and free of camera data: JPEG of at most 480 × 640.

    Raises:
        OSError: the bytes are no picture that Pillow can read.
    """
    with Image.open(BytesIO(content)) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    picture.thumbnail(PORTRAIT)
    out = BytesIO()
    picture.save(out, "JPEG", quality=QUALITY)
    return Blob(out.getvalue(), "image/jpeg")


def save_blob(connection: Connection, blob: Blob) -> str:
    """Keep the bytes unless they are there already; returns the digest."""
    digest = blob.digest
    there = connection.execute(select(BLOBS.c.id).where(BLOBS.c.digest == digest)).first()
    if there is None:
        connection.execute(
            insert(BLOBS).values(
                id=new_id(),
                digest=digest,
                size=len(blob.content),
                kind=blob.kind,
                content=blob.content,
            )
        )
    return digest


def read_blob(connection: Connection, digest: str) -> bytes | None:
    """The bytes kept under a digest, or None."""
    found: bytes | None = connection.execute(
        select(BLOBS.c.content).where(BLOBS.c.digest == digest)
    ).scalar()
    return found
