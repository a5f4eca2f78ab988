"""The opening and the end of a plan, in the layout of Decree 30 and its everyday variants."""

from dataclasses import replace
from datetime import date

import pytest

from hanoiplan.documents.model import Block, DocTable, Paragraph, SourceDocument
from hanoiplan.plan_reading.model import DocumentFacts
from hanoiplan.plan_reading.opening import read_opening, year_of
from hanoiplan.plan_reading.passages import Passage
from hanoiplan.plan_reading.run_together import put_apart
from tests.hanoiplan.plan_reading.blocks import a_table

HEAD = a_table(
    (
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    ),
    ("Số: 12/KH-UBND", "Huế, ngày 05 tháng 02 năm 2027"),
)
MIDDLE = (
    *("KẾ HOẠCH", "Tổ chức Tuần lễ sách năm 2027"),
    "Căn cứ Luật Thư viện ngày 21/11/2019;",
    "Căn cứ Quyết định số 5/QĐ-TTg ngày 02/01/2027 của Thủ tướng Chính phủ về sách;",
    "Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:",
    *("I. MỤC ĐÍCH", "- Đọc nhiều hơn."),
)
END = a_table(
    (
        "Nơi nhận:\n- Bộ Văn hóa, Thể thao và Du lịch;\n- Các sở: YT, TC;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Hoa",
    )
)


def opening_of(*blocks: Block | str, kind: str = "docx") -> DocumentFacts:
    """What is read of a document with these blocks."""
    made = tuple(Paragraph(one) if isinstance(one, str) else one for one in blocks)
    return read_opening(SourceDocument("plan", "docx" if kind == "docx" else "txt", made))


def lines_of(*tables: DocTable | str) -> list[str]:
    """Frames as a flattened file has them: every line on its own."""
    texts = [
        one if isinstance(one, str) else "\n".join(c.text for r in one.rows for c in r)
        for one in tables
    ]
    return [line for text in texts for line in text.split("\n") if line]


@pytest.mark.parametrize("flat", [False, True], ids=["frames", "lines"])
def test_everything_of_the_letterhead_and_the_end(flat: bool) -> None:
    """In the frames of Word as well as in plain lines."""
    blocks = (HEAD, *MIDDLE, END)
    found = opening_of(*(lines_of(*blocks) if flat else blocks), kind="txt" if flat else "docx")
    assert (found.kind, found.number, found.number_raw) == ("Kế hoạch", "12/KH-UBND", "12/KH-UBND")
    assert (found.place, found.issued_on, found.draft) == ("Huế", date(2027, 2, 5), False)
    assert found.title == "Tổ chức Tuần lễ sách năm 2027"
    assert found.body == "Ủy ban nhân dân thành phố Huế"
    assert found.legal_bases == (
        "Căn cứ Luật Thư viện ngày 21/11/2019",
        "Căn cứ Quyết định số 5/QĐ-TTg ngày 02/01/2027 của Thủ tướng Chính phủ về sách",
    )
    assert found.recipients == ("Bộ Văn hóa, Thể thao và Du lịch", "Các sở: YT, TC", "Lưu: VT")
    assert found.signer == "Lê Thị Hoa"
    assert found.signer_capacity == "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"
    assert not found.uncertain


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("Số:      /KH-UBND", "Huế, ngày 05 tháng 02 năm 2027"),
        ("Số: 12/KH-UBND", "Huế, ngày     tháng 02 năm 2027"),
        ("Số: …/KH-UBND", "Huế, ngày … tháng … năm 2027"),
    ],
)
def test_a_blank_number_or_day_is_a_draft(number: str, day: str) -> None:
    """What is left blank stays blank; the year is known even so."""
    found = opening_of(
        a_table(("ỦY BAN NHÂN DÂN", "Độc lập - Tự do - Hạnh phúc"), (number, day)), *MIDDLE
    )
    assert found.draft
    assert year_of(found) == 2027
    assert found.place == "Huế"
    assert ("12" in found.number) == ("12" in number)


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    """Day and month swapped are not guessed."""
    found = opening_of("Số: 1/KH-SVH", "Huế, ngày 12 tháng 31 năm 2027", *MIDDLE)
    assert found.issued_on is None
    assert found.draft


def test_a_basis_broken_over_the_page_is_one() -> None:
    """The rest of it begins small on the next page."""
    found = opening_of(
        *("KẾ HOẠCH", "Tổ chức hội chợ"),
        *("Căn cứ Thông báo số 9-TB/TU ngày 01/02/2027", "của Thành ủy về hội chợ;"),
        "I. MỤC ĐÍCH",
    )
    assert found.legal_bases == (
        "Căn cứ Thông báo số 9-TB/TU ngày 01/02/2027 của Thành ủy về hội chợ",
    )


def test_a_plan_that_carries_out_papers_rests_on_each_of_them() -> None:
    """ "Thực hiện A; Nghị quyết B, … ban hành": two papers, not the promulgation."""
    found = opening_of(
        *("KẾ HOẠCH", "Phát triển chợ quê năm 2027"),
        "Thực hiện Nghị định số 7/2026/NĐ-CP của Chính phủ; Nghị quyết số 3-NQ/TU của Thành ủy, "
        "UBND tỉnh Gia Lai ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH",
    )
    assert found.legal_bases == (
        "Thực hiện Nghị định số 7/2026/NĐ-CP của Chính phủ",
        "Nghị quyết số 3-NQ/TU của Thành ủy",
    )
    assert found.body == "UBND tỉnh Gia Lai"
    assert found.title == "Phát triển chợ quê năm 2027"


def test_a_parent_agency_is_not_the_one_that_issues() -> None:
    """The lower line of the letterhead is the issuing body."""
    head = a_table(("UBND TỈNH GIA LAI\nSỞ DU LỊCH", "Độc lập - Tự do - Hạnh phúc"))
    assert opening_of(head, *MIDDLE).body == "Sở du lịch"


def test_a_document_of_another_kind_names_what_is_not_sure() -> None:
    """No title, no body: empty, and said to be uncertain."""
    found = opening_of("Xin chào", "Một lá thư.")
    assert (found.kind, found.title, found.legal_bases) == ("", "", ())
    assert {"kind", "title", "body"} <= found.uncertain


@pytest.mark.parametrize(
    "said",
    [
        "Thành phố Cần Thơ, ngày\n05 tháng 02 năm 2027",
        "Thành phố Cần Thơ,\nngày 05 tháng 02 năm\n2027",
    ],
)
def test_a_narrow_cell_breaks_place_and_date(said: str) -> None:
    head = a_table(("UBND THÀNH PHỐ CẦN THƠ\nSố: 9/KH-UBND", said))
    facts = opening_of(head, *MIDDLE, END)
    assert (facts.place, facts.issued_on, facts.draft) == (
        *("Thành phố Cần Thơ", date(2027, 2, 5)),
        False,
    )


def test_number_and_place_on_one_line_are_kept_apart() -> None:
    facts = opening_of("SỞ Y TẾ", "Số: 9/KH-SYTe Cà Mau, ngày 5 tháng 2 năm 2027", *MIDDLE)
    assert (facts.number, facts.place) == ("9/KH-SYTe", "Cà Mau")


@pytest.mark.parametrize(
    ("line", "signer", "capacity"),
    [
        ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Thị Hoa", "Lê Thị Hoa", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"),
        (
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Lê Thị Hoa",
            "Lê Thị Hoa",
            "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        ),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
    ],
)
def test_recipients_and_signature_that_a_copy_ran_together_are_lines_again(
    line: str, signer: str, capacity: str
) -> None:
    """A cell copied out of its table keeps its words and loses its lines."""
    names = "Nơi nhận: - Như mục III; - Sở Y tế (để b/c); - Lưu: VT, ĐN."
    together = opening_of(HEAD, *MIDDLE, f"{names} {line}")
    assert together.recipients == ("Như mục III", "Sở Y tế (để b/c)", "Lưu: VT, ĐN")
    assert (together.signer, together.signer_capacity) == (signer, capacity)
    below = opening_of(HEAD, *MIDDLE, *("Nơi nhận:", "- Sở Y tế;", "- Lưu: VT."), line)
    assert below.recipients == ("Sở Y tế", "Lưu: VT")
    assert (below.signer, below.signer_capacity) == (signer, capacity)


@pytest.mark.parametrize("together", [True, False], ids=["with recipients", "alone"])
def test_what_follows_a_post_and_is_no_name_is_kept_as_a_line(together: bool) -> None:
    """Nothing of a plan is dropped because it was not understood."""
    line = "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Thị Hoa kèm theo phụ lục số một"
    text = f"Nơi nhận: - Sở Y tế; - Lưu: VT. {line}" if together else line
    told = [one.text for one in put_apart([Passage(text)])]
    assert told[-3:] == [
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Lê Thị Hoa kèm theo phụ lục số một",
    ]
    facts = opening_of(HEAD, *MIDDLE, "Nơi nhận:", "- Sở Y tế;", line)
    assert (facts.signer, facts.signer_capacity) == ("", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH")


def test_a_sentence_that_begins_like_a_signature_stays_one_line() -> None:
    line = "TM. ỦY BAN NHÂN DÂN thành phố Huế"
    assert [one.text for one in put_apart([Passage(line)])] == [line]


def test_recipients_and_signature_beside_each_other() -> None:
    """As a text without columns, and a page that ended inside them, leave them."""
    facts = opening_of(
        *(HEAD, *MIDDLE, "Nơi nhận: KT. GIÁM ĐỐC", "- Sở Y tế (để b/c); PHÓ GIÁM ĐỐC"),
        *("- Các phòng;", "- Lưu: VT. Lê Thị Hoa"),
    )
    assert facts.recipients == ("Sở Y tế (để b/c)", "Các phòng", "Lưu: VT")
    assert (facts.signer, facts.signer_capacity) == (
        "Lê Thị Hoa",
        "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    )


def test_the_authority_that_decides_is_no_part_of_the_title() -> None:
    """Nor is what the paper is called more closely, nor an appendix; a proposal is a basis."""
    decision = opening_of(
        *("QUYẾT ĐỊNH", "Ban hành Kế hoạch đọc sách", "GIÁM ĐỐC SỞ VĂN HÓA"),
        *("Căn cứ Luật Thư viện;", "Theo đề nghị của Trưởng phòng Sách.", "I. SÁCH"),
    )
    assert decision.title == "Ban hành Kế hoạch đọc sách"
    assert decision.legal_bases == ("Căn cứ Luật Thư viện", "Theo đề nghị của Trưởng phòng Sách")
    plan = opening_of("KẾ HOẠCH HÀNH ĐỘNG", "Đọc sách năm 2027", "PHỤ LỤC", "CÁC ĐẦU SÁCH")
    assert (plan.kind, plan.title) == ("Kế hoạch", "Đọc sách năm 2027")


def test_a_plan_issued_before_its_year_is_of_the_year_in_its_title() -> None:
    facts = DocumentFacts(title="Đọc sách năm 2027", issued_on=date(2026, 12, 20))
    assert year_of(facts) == 2027
    assert year_of(replace(facts, title="Đọc sách đến năm 2030")) == 2026
