"""Scenes of the print page: every kind, what blocks, what is signed, own lists, saved, errors.

Where to save is answered without a dialog. What must not come in: drawing, and printers.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import printed_versions
from hanoiplan.base import paths
from hanoiplan.base.printer_measures import Measures
from hanoiplan.base.printer_profiles import forget, keep
from hanoiplan.base.settings import PRINTER
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from ui.base.lent import lent_settings
from ui.base.page import Page
from ui.base.printing import Offer, Paper
from ui.base.table.floating import Floating
from ui.base.widgets.choosing import Tabs
from ui.shell.tour.papers import saved_here
from ui.shell.tour.stage import Key, Scene, Stage, nothing

EVERYBODY = 2  # steps with Down from the first of "whose cards"
LONG = (
    "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa bin Pengiran Anak Haji Abdul"
    " Momin Ismail"
)
HARD = (LONG, "Long 🐉 Quân")
LISTS = {
    CardKind.PLACE_CARD: "Họ và tên\tBàn\tTên bàn (VI)\tTên bàn (EN)\n{names}",
    CardKind.TABLE_SIGN: (
        "Bàn\tTên bàn (VI)\tTên bàn (EN)\n1\tHoa sen\tLotus\n2\tHoa đại\tFrangipani\n"
        "3\tHoa phong lan\tOrchid\n4\tHoa nhài\tJasmine"
    ),
    CardKind.SEAT_LABEL: "Họ và tên\tSố ghế\n{names}",
    CardKind.DOOR_SIGN: (
        "Phòng (VI)\tPhòng (EN)\tPhiên (VI)\tPhiên (EN)\tPhiên tiếp theo (VI)\tHướng\tKhu vực\n"
        "Hội trường A\tBallroom A\t08:45–11:00 Phiên toàn thể\t08:45–11:00 Plenary session\t"
        "11:15 Họp báo\tphải\tABC\n"
        "Phòng 301\tRoom 301\tGặp song phương\tBilateral meetings\t\ttrái\tAB"
    ),
    CardKind.CAR_SIGN: (
        "Số xe\tHạng xe\tBiển số\tĐoàn\tChỗ đỗ\tHiệu lực\n"
        "07\tA\t29A-888.88\tLuông Pha-băng\tP1\t07–10/6/2026\n"
        "12\tB\t30H-123.45\tKuala Lumpur\tP2\t07–10/6/2026\n13\tB\t\tPhnôm Pênh\tP2\t"
    ),
    CardKind.LUGGAGE_TAG: "Họ và tên\tKhách sạn\tSố phòng\tKiện\tNhóm đến\n{names}",
    CardKind.ADDRESS_LABEL: (
        "Người nhận\tĐịa chỉ\nBà Nguyễn Thị Hoa\t12 Tràng Tiền, Hoàn Kiếm, Hà Nội\n"
        "Mr Tan Wei Ming\t3 Fullerton Road, Singapore 049213"
    ),
}
SAID = {
    CardKind.PLACE_CARD: "\t{n}\tHoa sen\tLotus",
    CardKind.SEAT_LABEL: "\tA{n}",
    CardKind.LUGGAGE_TAG: "\tMelia Hà Nội\t120{n}\t1/2\tVN 862",
}


def _kind(stage: Stage, kind: CardKind) -> None:
    """The tab of a kind, from the first one on by the keyboard."""
    tabs = next(one for one in stage.page.findChildren(Tabs) if one.isVisible())
    tabs.setFocus()
    stage.press(Key.Key_Home)
    for _step in range(list(CardKind).index(kind)):
        stage.press(Key.Key_Right)


def _badges(stage: Stage) -> None:
    """Back to the first kind, and to those who are not printed yet."""
    _kind(stage, CardKind.BADGE)
    _whose(stage, 0)


def _whose(stage: Stage, steps: int) -> None:
    """Another choice of "whose cards"."""
    stage.page.panel.whose.who.setFocus()  # type: ignore[attr-defined]  # the print page has it
    stage.press(Key.Key_Home)
    for _step in range(steps):
        stage.press(Key.Key_Down)
    stage.press(Key.Key_Return)
    stage.page.focus_first()
    stage.settle()


def _with_hard_names(stage: Stage) -> None:
    """Two people whose names no card can print as they are."""
    for name in HARD:
        draft = DelegateDraft(
            printed_vi=name,
            position_vi="Phó Đô trưởng",
            position_en="Vice-Governor",
            country="BN",
            category="Đại biểu",
        )
        stage.main.workspace.do(add_delegate, stage.main.tools.event_id, draft)
    stage.settle()
    stage.choose_row(0)


def _without_them(stage: Stage) -> None:
    stage.undo(len(HARD))


def _sheet(stage: Stage) -> None:
    """Everybody on sheets of four; a line is chosen, its card framed."""
    _whose(stage, EVERYBODY)
    _with_hard_names(stage)
    paper = stage.page.preview.paper_field  # type: ignore[attr-defined]  # the print page has it
    paper.setFocus()
    stage.press(Key.Key_End)
    stage.press(Key.Key_Return)
    stage.choose_row(1)


def _no_sheet(stage: Stage) -> None:
    stage.page.preview.paper_field.setFocus()  # type: ignore[attr-defined]  # as above
    stage.press(Key.Key_Home)
    stage.press(Key.Key_Return)
    _without_them(stage)
    _whose(stage, 0)


def _more(stage: Stage) -> None:
    """The first place of the sheet."""
    _sheet(stage)
    stage.click(_words_of(stage, "more"))


def _words_of(stage: Stage, button: str) -> str:
    return str(getattr(stage.page.preview, button).text())  # type: ignore[attr-defined]  # as above


def _no_more(stage: Stage) -> None:
    _close_panels(stage)
    _no_sheet(stage)


def _sign(stage: Stage) -> None:
    """Somebody answers for the worst one."""
    _with_hard_names(stage)
    stage.page.focus_first()
    stage.act("sign")


def _sign_them(stage: Stage) -> None:
    """Somebody answers for everything that is held back, by the button at the foot."""
    _with_hard_names(stage)
    stage.page.panel.sign_them.click()  # type: ignore[attr-defined]  # the print page has it
    stage.settle()


def _signed_line(stage: Stage) -> None:
    """A line that somebody answers for; the signature may be taken back."""
    _sign(stage)
    stage.press(Key.Key_Return)
    stage.page.focus_first()
    rows = stage.page.panel.model.visible_rows()  # type: ignore[attr-defined]  # as above
    stage.choose_row(next((n for n, row in enumerate(rows) if row.answered), 0))


def _with_printer(stage: Stage) -> None:
    """A printer that was calibrated, with two trays and papers to choose from."""
    settings = lent_settings(stage.main.tools)
    settings.set(PRINTER, "Canon LBP6030")
    keep(settings, "Canon LBP6030", Measures(across=150.3, code=1.0), date(2026, 6, 1))
    preview = stage.page.preview  # type: ignore[attr-defined]  # as above
    papers = (Paper("A4", 210, 297), Paper("A5", 148, 210), Paper("A6", 105, 148))
    preview.ask_offer = lambda _name: Offer(papers, trays=("upper", "manual"))
    stage.page.refresh(None)
    stage.settle()
    stage.click(_words_of(stage, "more"))


def _without_printer(stage: Stage) -> None:
    _close_panels(stage)
    settings = lent_settings(stage.main.tools)
    forget(settings, "Canon LBP6030")
    settings.set(PRINTER, "")
    stage.page.refresh(None)
    stage.settle()


def _close_panels(stage: Stage) -> None:
    for panel in stage.main.findChildren(Floating):
        panel.shut()
    stage.settle()


def _not_signed(stage: Stage) -> None:
    _close_panels(stage)
    _without_them(stage)


def _signed(stage: Stage) -> None:
    _sign(stage)
    stage.press(Key.Key_Return)
    stage.page.focus_first()
    stage.choose_row(1)
    stage.act("leave")


def _taken_back(stage: Stage) -> None:
    stage.act("leave")
    _without_them(stage)


def _pasted(stage: Stage, kind: CardKind) -> None:
    """The list of a kind, as it comes out of a spreadsheet."""
    _kind(stage, kind)
    if KINDS[kind].of_people:
        _whose(stage, EVERYBODY + 1)
    else:
        stage.page.lists.open(kind)  # type: ignore[attr-defined]  # the print page has it
    names = [row.name for row in stage.page.reading.people[:9]]  # type: ignore[attr-defined]  # as above
    lines = [f"{name}{SAID.get(kind, '').format(n=n)}" for n, name in enumerate(names, start=1)]
    QGuiApplication.clipboard().setText(LISTS[kind].format(names="\n".join(lines)))
    view = stage.page.lists.view  # type: ignore[attr-defined]  # as above
    view.paste.click()
    stage.settle()


def _listed(kind: CardKind) -> Callable[[Stage], None]:
    """A kind that is made from its list."""

    def play(stage: Stage) -> None:
        _pasted(stage, kind)
        stage.page.lists.view.use.click()  # type: ignore[attr-defined]  # as above
        stage.settle()

    return play


def _list_left(stage: Stage) -> None:
    stage.page.lists.view.back.click()  # type: ignore[attr-defined]  # as above
    _badges(stage)


def _saved(stage: Stage) -> None:
    """The file is there; the page says where."""
    saved_here(stage.page)
    stage.act("save")


def _nowhere(stage: Stage) -> None:
    """The folder is gone."""

    def where(_parent: object, suggested: Path) -> Path:
        return paths.user_folder() / "USB" / "gone" / suggested.name

    page: Page = stage.page
    page.ask_where = where  # type: ignore[attr-defined]  # pages that save have it
    stage.act("save")


def _mended(stage: Stage) -> None:
    stage.page.clear_error()


def _again(stage: Stage) -> None:
    """A badge that hangs on somebody's neck already shall be printed a second time."""
    workspace, event_id = stage.main.workspace, stage.main.tools.event_id
    printed = workspace.read(printed_versions, event_id, CardKind.BADGE)
    stage.main.send_to("badges", min(printed, default=None))
    stage.settle()
    saved_here(stage.page)
    stage.asks(stage.page.act("save").trigger)


def _dark_ones(stage: Stage) -> None:
    """Only those that are to be looked at."""
    _with_hard_names(stage)
    chips = stage.page.panel.chips.chips  # type: ignore[attr-defined]  # as above
    next(iter(chips.values())).click()
    stage.settle()


def _all_again(stage: Stage) -> None:
    stage.page.panel.chips.release()  # type: ignore[attr-defined]  # as above
    _without_them(stage)


_KINDS = (
    (CardKind.PLACE_CARD, "place"),
    (CardKind.TABLE_SIGN, "table"),
    (CardKind.SEAT_LABEL, "seat"),
    (CardKind.DOOR_SIGN, "door"),
    (CardKind.CAR_SIGN, "car"),
    (CardKind.LUGGAGE_TAG, "luggage"),
    (CardKind.ADDRESS_LABEL, "address"),
)

PRINT_ROOM: tuple[Scene, ...] = (
    Scene("badges", "badges"),
    Scene("badges-blocked", "badges", _with_hard_names, _without_them),
    Scene("badges-filter", "badges", _dark_ones, _all_again),
    Scene("badges-sign", "badges", _sign, _not_signed),
    Scene("badges-sign-all", "badges", _sign_them, _not_signed),
    Scene("badges-signed", "badges", _signed, _taken_back),
    Scene("badges-signed-line", "badges", _signed_line, _without_them),
    Scene("badges-sheet", "badges", _sheet, _no_sheet),
    Scene("badges-more", "badges", _more, _no_more),
    Scene("badges-printer", "badges", _with_printer, _without_printer),
    Scene("badges-cards", "badges", partial(_kind, kind=CardKind.NAME_CARD), _badges),
    Scene("badges-list", "badges", partial(_pasted, kind=CardKind.CAR_SIGN), _list_left),
    *(Scene(f"badges-{word}", "badges", _listed(kind), _badges) for kind, word in _KINDS),
    Scene("badges-error", "badges", _nowhere, _mended),
    Scene("badges-saved", "badges", _saved, nothing),
    Scene("badges-nobody", "badges", lambda stage: stage.page.refresh(None), nothing),
    Scene("badges-again", "badges", _again, nothing),
    Scene("badges-empty", "badges", window="empty"),
)
