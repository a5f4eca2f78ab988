"""One PDF file while it is written: every page and picture goes into it as soon as it is ready.

ReportLab numbers the objects, makes the fonts and the file's index. A file of a thousand badges
holds a thousand photos: their bytes are referred to, and copied once, into the finished file, or
written into a file on the disk at once.
What must not come in: marks, layouts, millimetres; where files lie.
"""

import zlib
from collections.abc import Iterable
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFCrossReferenceTable,
    PDFDocument,
    PDFFile,
    PDFIndirectObject,
    PDFObject,
    PDFTrailer,
)

_PACKING = 1
_RESOURCES = "/Font {fonts} /ProcSet [ /PDF /Text /ImageB /ImageC /ImageI ]"


class _Written(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """Stands in the document for an object that is in the file already."""


class Book:
    """A PDF document whose objects are written one by one; the same calls give the same bytes.

    With `into` every object goes there when it is ready, else the whole is kept until asked for.
    """

    def __init__(self, title: str, into: BinaryIO | None = None) -> None:
        self.document: Any = PDFDocument(invariant=1, compression=1)
        self.document.setTitle(title)
        self.document.setCreator("hanoiplan")
        self.document.Catalog.Outlines = None
        self._file = PDFFile(self.document._pdfVersion)  # noqa: SLF001 (no public name)
        if into is not None:
            into.writelines(self._file.strings)
            self._file.write = into.write
        self._pages = 0
        self._parent = self._reference(self.document.Reference(self.document.Pages))
        self._fonts = self.reference(BasicFonts)

    def _reference(self, target: Any) -> str:
        return str(target.format(self.document).decode("ascii"))

    def reference(self, name: str) -> str:
        """How other objects name an object: "12 0 R"."""
        number, version = self.document.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"

    def stream(self, name: str, keys: str, content: bytes) -> str:
        """Write an object with content, which is packed already if `keys` say so; its reference."""
        return self._put(name, f"{keys} /Length {len(content)}", content)

    def form(self, name: str, ops: Iterable[str], size: str, used: Iterable[str]) -> None:
        """Write what is drawn on many pages; `size` in points, `used` the pictures in it."""
        keys = f"/Type /XObject /Subtype /Form /FormType 1 /BBox [ 0 0 {size} ]"
        self._packed(name, f"{keys} /Resources << {self._resources(used)} >>", ops)

    def page(self, ops: Iterable[str], size: str, used: Iterable[str]) -> None:
        """Write the next page; `size` in points, `used` the forms and pictures on it."""
        self._pages += 1
        name = f"Page{self._pages}"
        contents = self._packed(f"{name}-contents", "", ops)
        self._put(
            name,
            f"/Type /Page /Parent {self._parent} /MediaBox [ 0 0 {size} ]"
            f" /Contents {contents} /Resources << {self._resources(used)} >>",
        )
        self.document.Pages.addPage(self.document.idToObject[name])

    def finish(self) -> None:
        """Write the fonts and the file's index."""
        document = self.document
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.invariant = 1
        document.info.digest(document.signature)
        catalog, info = document.Reference(document.Catalog), document.Reference(document.info)
        names = list(self._numbered())
        table = PDFCrossReferenceTable()
        table.addsection(0, names)
        start = self._file.add(table.format(document))
        trailer = PDFTrailer(start, len(names) + 1, Root=catalog, Info=info, ID=document.ID())
        self._file.add(trailer.format(document))

    def whole(self) -> bytes:
        """The finished file, where it was written nowhere else."""
        return bytes(self._file.format(self.document))

    def _numbered(self) -> Iterable[str]:
        """Names of all objects by number, each written by now; writing may bring further ones."""
        document, number = self.document, 1
        while number in document.numberToId:
            name = document.numberToId[number]
            if not isinstance(document.idToObject[name], _Written):
                found = PDFIndirectObject(name, document.idToObject[name])
                document.idToOffset[name] = self._file.add(found.format(document))
            yield name
            number += 1

    def _resources(self, used: Iterable[str]) -> str:
        fonts = _RESOURCES.format(fonts=self._fonts)
        named = " ".join([f"/{name} {self.reference(name)}" for name in used])
        return f"{fonts} /XObject << {named} >>" if named else fonts

    def _packed(self, name: str, keys: str, ops: Iterable[str]) -> str:
        content = zlib.compress("\n".join(ops).encode("latin-1"), _PACKING)
        return self.stream(name, f"{keys} /Filter [ /FlateDecode ]", content)

    def _put(self, name: str, keys: str, content: bytes | None = None) -> str:
        """Give an object its number and write it."""
        self.document.Reference(_Written(), name)
        number = self.document.idToObjectNumberAndVersion[name][0]
        head = f"{number} 0 obj\n<< {keys} >>\n".encode("latin-1")
        if content is None:
            self.document.idToOffset[name] = self._file.add(head + b"endobj\n")
        else:
            self.document.idToOffset[name] = self._file.add(head + b"stream\n")
            self._file.add(content)
            self._file.add(b"\nendstream\nendobj\n")
        return f"{number} 0 R"
