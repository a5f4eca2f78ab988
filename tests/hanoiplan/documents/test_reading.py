"""One door for documents: what a file is decides, and one sentence for what cannot be read."""

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.documents.pdf import MOST_PAGES
from hanoiplan.documents.progress import Stopped
from hanoiplan.documents.reading import read_document
from hanoiplan.sheets.kinds import OLE
from tests.hanoiplan.documents.word_files import document, para
from tests.hanoiplan.plan_reading.real_plans import document_once
from tests.hanoiplan.sheets.files import packed
from tests.hanoiplan.sheets.pages import Pages

OLD_WORD = OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le")
PROTECTED = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


def said_of(path: Path) -> str:
    """The sentence about a file that cannot be read; it names the file."""
    set_language("en")
    with pytest.raises(FileTrouble) as trouble:
        read_document(path)
    assert path.name in trouble.value.sentence
    assert "list" not in trouble.value.sentence
    return trouble.value.sentence


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("k.docx", OLD_WORD, "an old Word"),
        ("k.doc", OLD_WORD, "save it as .docx"),
        ("k.docx", PROTECTED, "password"),
        ("k.docx", b"PK\x03\x04" + b"x" * 200, "damaged"),
        ("k.pdf", b"%PDF-1.7\n" + b"x" * 200, "damaged"),
        ("k.docx", b"", "empty"),
        ("k.txt", b" \n\n ", "empty"),
        ("k.pdf", b"\x89PNG\r\n", "picture"),
        ("k.txt", b"{\\rtf1 x}", "another kind"),
        ("k.html", b"<!doctype html><p>x</p>", "not a document"),
        ("k.txt", b"\x81\x8d\x8f\x90\x9d" * 40, "not understood"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert said in said_of(tmp_path / name)


def test_a_document_without_a_word_is_empty(tmp_path: Path) -> None:
    assert "empty" in said_of(document(tmp_path / "k.docx", para("")))


@pytest.mark.parametrize(
    "content",
    ["<w:document>", "<x/>", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
    ids=["cut off", "no body", "entities"],
)
def test_a_damaged_document_is_refused(tmp_path: Path, content: str) -> None:
    packed(tmp_path / "k.docx", {"word/document.xml": content})
    assert "damaged" in said_of(tmp_path / "k.docx")


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    set_language("en")
    with pytest.raises(FileTrouble, match="There is no file"):
        read_document(tmp_path / "k.docx")
    with pytest.raises(FileTrouble, match="folder"):
        read_document(tmp_path)


def test_the_bytes_decide_and_not_the_name(tmp_path: Path) -> None:
    assert read_document(document(tmp_path / "k.pdf", para("Mở đầu"))).kind == "docx"
    (tmp_path / "k.docx").write_text("Mở đầu", encoding="utf-8")
    assert read_document(tmp_path / "k.docx").kind == "txt"


# --- PDF ---------------------------------------------------------------------------------------


def drawn(path: Path, draw: Callable[[Canvas], None], **options: object) -> Path:
    """A PDF that a function draws."""
    content = io.BytesIO()
    canvas = Canvas(content, **options)
    draw(canvas)
    canvas.save()
    path.write_bytes(content.getvalue())
    return path


def _scan(canvas: Canvas) -> None:
    canvas.rect(50, 50, 300, 300, fill=1)
    canvas.showPage()


def test_a_scan_is_called_a_scan(tmp_path: Path) -> None:
    assert "no letters" in said_of(drawn(tmp_path / "k.pdf", _scan))


def test_a_pdf_with_a_password_is_called_protected(tmp_path: Path) -> None:
    pages = Pages(password="bi-mat")
    pages.paragraph("Mở đầu")
    assert "password" in said_of(pages.save(tmp_path / "k.pdf"))


def _many(canvas: Canvas) -> None:
    for number in range(MOST_PAGES + 3):
        canvas.drawString(50, 400, f"Viec so {number + 1}.")
        canvas.showPage()


def test_reading_of_too_many_pages_stops_when_asked(tmp_path: Path) -> None:
    seen: list[int] = []

    def tell(done: int, _every: int) -> bool:
        seen.append(done)
        return done < 2

    with pytest.raises(Stopped):
        read_document(drawn(tmp_path / "k.pdf", _many), tell)
    assert seen == [0, 1, 2]


def test_a_pdf_cut_off_is_damaged_or_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """Never another error, wherever it was cut."""
    pages = Pages()
    pages.paragraph("Mở đầu " * 40)
    whole = pages.save(tmp_path / "k.pdf").read_bytes()
    for share in range(1, 10):
        (tmp_path / "k.pdf").write_bytes(whole[: len(whole) * share // 10])
        with suppress(FileTrouble):
            assert read_document(tmp_path / "k.pdf").pages == 1


# --- progress ----------------------------------------------------------------------------------


def test_progress_is_told_page_by_page_and_stop_takes_hold(tmp_path: Path) -> None:
    pages = Pages()
    for text in ("Mở đầu", "Tiếp theo", "Kết thúc"):
        pages.paragraph(text)
        pages.next_page()
    path = pages.save(tmp_path / "k.pdf")
    told: list[tuple[int, int]] = []
    read_document(path, lambda done, every: told.append((done, every)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    with pytest.raises(Stopped):
        read_document(path, lambda done, _every: done < 1)


def test_reading_a_word_file_can_be_stopped(tmp_path: Path) -> None:
    path = document(tmp_path / "k.docx", para("Mở đầu") * 200)
    with pytest.raises(Stopped):
        read_document(path, lambda done, _every: done < 100)


# --- real plans --------------------------------------------------------------------------------


@pytest.mark.samples
@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("plan_0_aclc_2026", ".pdf"),
        *(("plan_2_hanoi_vientiane_2026_2030", suffix) for suffix in (".pdf", ".xlsx")),
        ("plan_3_resolution_59", ".xlsx"),
        pytest.param("plan_3_resolution_59", ".pdf", marks=pytest.mark.slow),
    ],
)
def test_a_plan_gives_the_same_tables_in_all_its_forms(
    samples: Path, name: str, suffix: str
) -> None:
    """Cell by cell; letterhead and signature are no tables in a workbook."""
    word, other = (
        [
            [[cell.text.split() for cell in row] for row in table.rows]
            for table in document_once(samples / "plans" / f"{name}{one}").tables
            if len(table.rows) > 2
        ]
        for one in (".docx", suffix)
    )
    assert word == other


@pytest.mark.samples
@pytest.mark.parametrize(
    "name",
    [
        "plan_2_hanoi_vientiane_2026_2030",
        pytest.param("plan_3_resolution_59", marks=pytest.mark.slow),
    ],
)
def test_a_plan_gives_the_same_paragraphs_as_word_and_pdf(samples: Path, name: str) -> None:
    """As one text: a PDF does not say where an author broke a line."""
    word, pdf = (
        " ".join(one.shown for one in document_once(samples / "plans" / f"{name}{kind}").paragraphs)
        for kind in (".docx", ".pdf")
    )
    assert word.split() == pdf.split()
