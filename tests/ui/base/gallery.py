"""A picture of every part, by hand: `python -m tests.ui.base.gallery FOLDER`.

Not a test: it is looked at, beside the pictures of the design.
"""
# ruff: noqa: E501 - words of the pictures, read as they stand

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from tests.ui.base import samples
from ui.base import form
from ui.base import widgets as parts
from ui.base.table.model import Group, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import Mode, apply, set_kind

TABS = [("a", "Tất cả", 342), ("h", "Trưởng đoàn", 34), ("p", "Chưa có ảnh", 9)]


def people_table() -> QWidget:
    """The list of delegates with its tabs."""
    model = RowTableModel(samples.person_columns(), key=lambda r: r.id, search=lambda r: r.name)
    model.show_rows(samples.PEOPLE)
    model.sort_by("name")
    view = TableView(model, "People")
    view.words()
    view.select_key(7)
    model.set_ticks({7})
    tabs = parts.Tabs()
    tabs.set_tabs(TABS)
    return column([tabs, view], stretch=1, gap=0)


def history_table() -> QWidget:
    """The list of history with its headings."""
    model = RowTableModel(samples.step_columns(), key=lambda r: r.id)
    model.group_by(lambda r: Group(r.day, r.day))
    model.show_rows(samples.STEPS)
    view = TableView(model, "History")
    view.select_key(3)
    return view


def a_form() -> QWidget:
    """The side panel of a delegate."""
    panel = parts.Panel(452)
    shape = form.Form()
    shape.add("passport", samples.filled(form.TextField(), "KHAMPHAENG VONGPHACHANH"))
    shape.add("honorific", samples.choice("H.E. Mr."), samples.choice("Họ đứng sau"))
    shape.add("name", samples.filled(form.BilingualField(), Bilingual("Khamphaeng", "Khamphaeng")))
    position = form.BilingualField()
    shape.add("position", position).set_label("Chức vụ", "chưa có")
    position.set_value(Bilingual("Phó Đô trưởng", ""))
    position.show_trouble("Thẻ song ngữ còn thiếu chức vụ tiếng Anh.")
    shape.add("passport number", samples.filled(form.MaskedField(), "PA1234417"))
    note = form.NoteField()
    shape.add("note", note).set_label("Lưu ý ở quầy")
    note.set_value("Mời sang phòng chờ VIP 2. Không dùng thịt bò.")
    bad = form.TextField()
    shape.add("bad", bad).set_label("Điện thoại", "0912 …")
    bad.show_trouble("Số điện thoại cần ít nhất chín chữ số.", "bad")
    for name, label in (
        ("passport", "Tên hộ chiếu"),
        ("honorific", "Danh xưng"),
        ("name", "Tên trên thẻ"),
        ("passport number", "Hộ chiếu"),
    ):
        shape.row(name).set_label(label)
    head = QHBoxLayout()
    head.addWidget(parts.Photo())
    words = QVBoxLayout()
    chips = QHBoxLayout()
    chips.addWidget(parts.ChipLabel("Đại biểu danh dự", "gold", "star"))
    chips.addWidget(parts.ChipLabel("Đã đến 08:12", "ok", "check"))
    chips.addStretch(1)
    words.addLayout(chips)
    words.addWidget(parts.Label("Khamphaeng Vongphachanh", "h2"))
    words.addWidget(parts.Label("ຄຳແພງ ວົງພະຈັນ", "native"))
    buttons = QHBoxLayout()
    buttons.addWidget(parts.Button("Đổi ảnh", "small", "camera"))
    buttons.addWidget(parts.Button("In thẻ", "small", "printer"))
    buttons.addWidget(parts.IconButton("ellipsis", "Thêm"))
    buttons.addStretch(1)
    words.addLayout(buttons)
    head.addLayout(words)
    panel.head.addLayout(head)
    tabs = parts.Tabs()
    tabs.set_tabs([("a", "Hồ sơ", None), ("b", "Tham dự", 4), ("c", "Lịch sử", 9)])
    panel.tabs_place.addWidget(tabs)
    panel.body.addWidget(shape)
    panel.foot.addWidget(parts.Label("Ngọc Diệp sửa lúc 07:52, tại quầy 2", "second"))
    panel.foot.addStretch(1)
    panel.foot.addWidget(parts.Button("Hoàn tác", "ghost", "undo-2"))
    return panel


def rail() -> QWidget:
    """The rail."""
    frame = parts.Card("rail", (8, 10, 8, 10), 0)
    frame.layout_.addWidget(parts.EventButton("ACLC 2026", "Hà Nội, 7–10/6/2026"))
    for icon, text, number in (
        ("layout-dashboard", "Tổng quan", 0),
        ("list-checks", "Việc cần làm", 7),
        ("landmark", "Đoàn", 0),
        ("users", "Đại biểu", 0),
        ("id-card", "Thẻ, biển tên", 12),
        ("scan-line", "Quầy đăng ký", 0),
        ("history", "Lịch sử", 0),
    ):
        item = parts.RailItem(icon, text, text)
        item.set_number(number)
        item.set_selected(text == "Đại biểu")
        frame.layout_.addWidget(item)
    frame.layout_.addStretch(1)
    saved = parts.SavedState()
    saved.show_state("Đã lưu 08:31:07", "Bản sao 08:30 · 3 quầy")
    frame.layout_.addWidget(saved)
    return frame


def desk() -> QWidget:
    """The parts of the registration desk."""
    bands = []
    for tone, icon, first, second in (
        ("ok", "check", "Xin mời vào", "Welcome"),
        ("warn", "rotate-ccw", "Đã vào lúc 08:12, quầy 2", "Already in at 08:12, desk 2"),
        ("bad", "octagon-x", "Chưa vào được cửa này", "Not for this door"),
        ("paper", "unplug", "Chưa ghi được. Xin ghi vào danh sách giấy.", "Not recorded."),
    ):
        band = parts.OutcomeBand()
        band.show_outcome(tone, icon, first, second, "Vào lúc 08:31:07", "Quầy 1 · đã ghi")
        bands.append(band)
    tiles = row(
        [
            parts.DeskTile("Chỗ ngồi", "B-01", "Dãy B, khối 1, hàng đầu"),
            parts.DeskTile("Ô để thẻ", "C4", "Thẻ đang in, máy in 2"),
            parts.DeskTile("Tai nghe", "", "phiên dịch tiếng Anh"),
        ]
    )
    name = parts.FitLabel("Dato' Seri Hakimi bin Zulkarnain")
    note = parts.Attention(
        "Báo lễ tân: trưởng đoàn đã tới cửa chính",
        "Mời sang phòng chờ VIP 2. Cán bộ liên lạc: chị Ngọc Diệp, 0912 ••• 318. Đồ ăn halal.",
    )
    dots = row([parts.Dots(7, 12), parts.Label("7 trong 12 người đã đến", "text2")])
    head = row(
        [
            parts.CategoryTile("H", samples.PEOPLE[1].colour, False, "Danh dự", 24),
            parts.Label("Đại biểu danh dự · Guest of honour", "desk-category"),
        ]
    )
    return column([*bands, head, name, dots, tiles, note])


def small_parts() -> QWidget:
    """Buttons, chips, amounts."""
    buttons = row(
        [
            parts.Button("In 335 thẻ", "primary", "printer"),
            parts.Button("Nhập danh sách", "plain", "file-down"),
            parts.Button("Huỷ", "ghost"),
            parts.Button("Tách", "small"),
            parts.IconButton("ellipsis", "Thêm"),
        ]
    )
    chips = row(
        [
            parts.ChipLabel(*state)
            for state in (
                ("Đã đến", "ok", "check"),
                ("Cần xem", "warn", "triangle-alert"),
                ("Chặn", "bad", "octagon-x"),
                ("Đang làm", "tint", "loader"),
                ("Chưa đến", "neu", ""),
                ("Trưởng đoàn", "gold", "star"),
                ("Mọi người", "outline", "user"),
            )
        ]
    )
    segments = row(
        [parts.Segments([(1, "Thẻ"), (2, "Biển tên"), (3, "Biển bàn")]), parts.Ring(7, 12)]
    )
    stepper = parts.Stepper(["Chọn tệp", "Ghép cột", "Xem vấn đề", "Xong"])
    stepper.set_step(2)
    shares = parts.ShareBar(
        [
            (231, "ok", "231 mới"),
            (18, "accent", "18 thay đổi"),
            (58, "line2", "58 không đổi"),
            (5, "warn", "5 cần xem"),
            (2, "bad", "2 chặn, chưa tích"),
        ]
    )
    checks = row(
        [
            parts.CheckBox("Túi tài liệu", "số 211"),
            parts.CheckBox("Quà tặng đoàn", "trao khi đủ đoàn"),
        ]
    )
    box = checks.findChild(parts.CheckBox)
    assert box is not None
    box.setChecked(True)
    keys = row([parts.KeyHint("F2", "sửa tại chỗ"), parts.KeyHint("Ctrl V", "dán từ Excel")])
    chart = parts.Card()
    chart.layout_.addWidget(parts.Label("Khách đến theo phút", "h3"))
    chart.layout_.addWidget(samples.chart(""))
    card = parts.ProgressCard("Đang đọc danh sách đoàn")
    card.show_progress(214, 314, "", 2)
    toast = parts.Toast("Đã xoá 3 cuộc gặp của đoàn Cebu", lambda: None)
    strip = parts.ErrorStrip()
    strip.show_error(
        "Chưa mở được “Gap song phuong.xlsx”: tệp đang mở trong Excel.",
        "Chưa có gì thay đổi trong sự kiện. Xin đóng tệp trong Excel rồi bấm Thử lại.",
        [("Thử lại", lambda: None), ("Chọn tệp khác", lambda: None)],
    )
    return column(
        [buttons, chips, segments, stepper, shares, checks, keys, chart, card, toast, strip]
    )


def empty() -> QWidget:
    """An empty page."""
    page = parts.EmptyState(
        "Chưa có cuộc gặp nào",
        "Khung G2G: 08/6, 08:45–11:00, phòng 301, 6 bàn. Ghi mong muốn của các đoàn, chương trình tự xếp giờ và nói rõ cuộc nào chưa xếp được, vì sao.",
        [
            ("Ghi mong muốn đầu tiên", "plus", lambda: None, "large-primary"),
            ("Nhập từ Excel", "file-down", lambda: None, "large"),
            ("Xem ví dụ", "sparkles", lambda: None, "ghost"),
        ],
    )
    sun = parts.EmptyState("Mời người tiếp theo", "Next guest, please", art="sun", icon="scan-line")
    return column([page, sun])


def row(widgets: list[QWidget]) -> QWidget:
    """Widgets beside each other."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return holder


def column(widgets: list[QWidget], stretch: int = -1, gap: int = 12) -> QWidget:
    """Widgets under each other."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if place == stretch else 0)
    return holder


def sheet() -> QWidget:
    """Everything on one large sheet."""
    whole = parts.Card("page", (20, 20, 20, 20))
    set_kind(whole, "page")
    grid = QGridLayout()
    grid.setSpacing(20)
    top = QHBoxLayout()
    top.setSpacing(0)
    for widget, share in ((rail(), 0), (people_table(), 1), (a_form(), 0)):
        top.addWidget(widget, share)
    whole.layout_.addLayout(top, 3)
    history = history_table()
    history.setMinimumHeight(300)
    whole.layout_.addWidget(history, 1)
    whole.layout_.addLayout(grid, 2)
    for place, widget in enumerate((desk(), small_parts(), empty())):
        grid.addWidget(widget, 0, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(place, 1)
    return whole


def main(folder: Path) -> None:
    """Writes one picture for each theme and for the large type."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    looks: tuple[tuple[Mode, int, str], ...] = (
        ("light", 13, "vi"),
        ("dark", 13, "en"),
        ("light", 18, "vi"),
    )
    for mode, size, words in looks:
        set_language("vi" if words == "vi" else "en")
        apply(app, mode, size)
        picture = sheet()
        picture.resize(1700 * size // 13, 1850 * size // 13)
        picture.show()
        app.processEvents()
        picture.grab().save(str(folder / f"gallery-{mode}-{size}-{words}.png"))
        picture.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
