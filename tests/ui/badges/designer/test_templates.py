"""Templates in the designer: begun, saved, opened again, sent as a file, brought in, removed."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.badges.brought_along import brought_along, with_stand_ins
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.templates import TemplateRow, templates
from hanoiplan.base.i18n import Language
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_file import parse, to_text
from hanoiplan.paper.pictures import picture_size
from hanoiplan.paper.preview import page_count
from hanoiplan.paper.units import Size
from hanoiplan.store.copies import family_of
from hanoiplan.store.drafts import remove_drafts
from hanoiplan.workspace import Workspace
from tests.ui.badges.designer.test_designing import (
    DesignerStage,
    choose,
    item,
    put,
    ready,
    said,
)
from tests.ui.registration.stage import opened
from tests.ui.shell.builders import a_file, a_window
from ui.badges.designer.beginning import EMPTY_SIZES, Beginning
from ui.badges.designer.draft import Draft
from ui.badges.designer.page import DesignerPage
from ui.badges.designer.unfinished import Unfinished
from ui.base.widgets.notices import Toast

KINDS_OF_CARDS = tuple(CardKind)


def own(stage: DesignerStage) -> list[TemplateRow]:
    """The office's own templates in the workspace."""
    rows = stage.desk.workspace.read(templates, stage.desk.event)
    return [row for row in rows if not row.own]


def save(stage: DesignerStage) -> TemplateRow:
    """The primary button; the one template there is then."""
    stage.page.act("use").trigger()
    stage.settle()
    (row,) = own(stage)
    return row


def answer(stage: DesignerStage, chosen: int | None) -> list[str]:
    """Every question is answered so; the list fills with what was asked."""
    asked: list[str] = []

    def ask(question: str, *_more: object) -> int | None:
        asked.append(question)
        return chosen

    stage.messages.ask = ask  # type: ignore[method-assign,assignment]  # the person's answer
    return asked


def given_out(stage: DesignerStage, path: Path) -> Path:
    """The template as a file."""
    stage.page.ask_where = lambda _page, _suggested: path
    stage.page.act("export").trigger()
    stage.settle()
    return path


def brought_in(stage: DesignerStage, path: Path) -> None:
    """A file is brought in."""
    stage.page.ask_template = lambda _page: path
    stage.page.act("bring").trigger()
    stage.settle()


def test_a_ready_template_is_copied_and_never_changed(qapp: QApplication, tmp_path: Path) -> None:
    """The copy has a name and a title of its own; the page of badges is told of it."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        before = brought_along("badge-a6")
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        row = save(stage)
        assert row.name != "badge-a6"
        assert row.title.en == f"{before.title.en}, copy"
        assert brought_along("badge-a6") == before
        assert stage.sent == [("badges", row.name)]
        assert stage.messages.toasts() == [
            f"“{row.title.en}” is saved as a template of this event."
        ]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_second_copy_has_another_title(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    """Two of the same title could not be told apart where one is chosen."""
    with opened(qapp, tmp_path, DesignerPage, language=language) as stage:
        for _time in range(3):
            stage.page.arrive("badge-a6")
            stage.settle()
            stage.page.act("use").trigger()
            stage.settle()
            stage.page.show_start()
        first, *others = [row.title for row in own(stage)]
        assert [one.en for one in others] == [f"{first.en} {n}" for n in (2, 3)]
        assert first.en.endswith(", copy")
        assert len({one.vi for one in (first, *others)}) == 3


def test_who_leaves_hears_that_the_work_is_kept_and_comes_back_to_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        stage.page.hide()
        assert stage.messages.toasts() == []  # nothing was done yet
        stage.page.show()
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        stage.page.hide()
        (told,) = stage.messages.toasts()
        assert told.startswith("“Badge A6, copy” is kept as a draft.")
        toast = stage.window.findChildren(Toast)[-1]
        assert toast.action is not None
        toast.action.click()
        assert stage.sent == [("designer", None)]
        stage.page.show()
        stage.page.arrive(None)
        assert item(stage, "flag").box.x == 10


def test_a_picture_stands_in_its_proportions_where_the_name_is_not(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        stage.page.ask_picture = lambda _page: a_picture(tmp_path)
        stage.page.editing._add("image")
        stage.settle()
        (chosen,) = stage.page.canvas.selection
        box, name = item(stage, chosen).box, item(stage, "name").box
        wide, high = picture_size(a_picture(tmp_path).read_bytes()) or (0, 0)
        assert box.width / box.height == pytest.approx(wide / high, rel=0.02)
        assert box.bottom <= name.y or box.y >= name.bottom


def test_saving_once_more_keeps_it_in_its_place(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        first = save(stage)
        assert "not saved yet" not in said(stage)
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        assert "not saved yet" in said(stage)
        second = save(stage)
        assert (second.id, second.name) == (first.id, first.name)
        assert "not saved yet" not in said(stage)


def test_a_template_of_ones_own_is_opened_by_its_name_and_its_id(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        row = save(stage)
        for address in (row.id, row.name):
            stage.page.show_start()
            stage.page.arrive(address)
            assert stage.page.draft.template_id == row.id
            assert not stage.page.draft.unsaved


def test_a_draft_is_only_left_when_the_person_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        asked = answer(stage, None)
        stage.page.arrive("tent-a4")
        assert asked == ["Leave “Badge A6, copy” without saving?"]
        assert item(stage, "flag").box.x == 10
        answer(stage, 0)
        stage.page.arrive("tent-a4")
        assert stage.page.draft.layout.size == brought_along("tent-a4").size


def test_coming_back_without_a_template_goes_on_with_the_draft(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        stage.page.arrive(None)
        assert item(stage, "flag").box.x == 10


@pytest.mark.parametrize("kind", KINDS_OF_CARDS)
def test_every_kind_begins_empty_and_as_a_copy(
    qapp: QApplication, tmp_path: Path, kind: CardKind
) -> None:
    """Each size that is offered, and each ready template, is a draft that can be saved."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        for one in EMPTY_SIZES:
            if one.kind is kind and one.size is not None:
                stage.page.begin(Beginning(kind, one.size, one.folded, like=one.like))
                layout = stage.page.draft.layout
                assert (layout.size, layout.kinds) == (one.size, (str(kind),))
                assert not layout.items
                assert (len(layout.faces) == 2) == one.folded
        rows = stage.page.kept.ready_for(str(kind))
        assert [row.name for row in rows] == list(with_stand_ins(KINDS[kind].layouts))
        answer(stage, 0)
        for row in rows:
            stage.page.begin(Beginning(kind, copy_of=row.name))
            assert stage.page.draft.items
            assert to_text(stage.page.draft.layout)


def test_a_size_of_ones_own_is_typed(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        start = stage.page.start
        start._tiles[-1].click()
        put(stage, start.across, 88.0)
        put(stage, start.down, 60.5)
        start.begin.click()
        stage.settle()
        assert stage.page.draft.layout.size == Size(88.0, 60.5)


def test_a_template_travels_as_one_file_and_comes_back_the_same(
    qapp: QApplication, tmp_path: Path
) -> None:
    """With its own picture in it."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        stage.page.ask_picture = lambda _page: a_picture(tmp_path)
        stage.page.editing._add("image")
        stage.settle()
        sent = stage.page.draft.layout
        assert len(sent.images) == 1
        file = given_out(stage, tmp_path / "badge.json")
        assert parse(file.read_text(encoding="utf-8"), "badge.json") == sent
        answer(stage, 0)
        brought_in(stage, file)
        assert stage.page.draft.layout == sent
        assert stage.page.draft.unsaved


def a_picture(folder: Path) -> Path:
    """Something of the office's own, as PNG."""
    source = QWidget()
    source.resize(40, 30)
    file = folder / "logo.png"
    assert source.grab().save(str(file))
    return file


def broken(layout: Layout, change: dict[str, Any]) -> str:
    """The file of a layout with one item spoilt."""
    data = json.loads(to_text(layout))
    next(one for one in data["items"] if one["name"] == "flag").update(change)
    return json.dumps(data)


@pytest.mark.parametrize(
    "change",
    [
        {"field": "shoe_size"},
        {"box": [100, 100, 40, 40]},
        {"kind": "hologram"},
        {"outline": "teal-ish"},
        {"sparkle": True},
    ],
    ids=["field", "outside", "kind", "colour", "key"],
)
def test_a_broken_template_is_refused_with_the_item_named_and_nothing_is_lost(
    qapp: QApplication, tmp_path: Path, change: dict[str, Any]
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        before = stage.page.draft.steps
        file = tmp_path / "theirs.json"
        file.write_text(broken(brought_along("badge-a6"), change), encoding="utf-8")
        brought_in(stage, file)
        words = said(stage)
        assert "flag" in words
        assert "theirs.json" in words
        assert stage.page.draft.steps is before
        assert own(stage) == []


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"not json", "line 1"),
        (b'{"schema": 99}', "newer"),
        (b" " * 5_000_001, "larger than 5 MB"),
    ],
    ids=["bytes", "words", "newer", "large"],
)
def test_what_is_no_template_is_refused_in_one_sentence(
    qapp: QApplication, tmp_path: Path, content: bytes, part: str
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        file = tmp_path / "theirs.json"
        file.write_bytes(content)
        brought_in(stage, file)
        assert part in said(stage)
        assert not stage.page.draft.is_open
        brought_in(stage, tmp_path / "gone.json")
        assert "gone.json cannot be read" in said(stage)


def test_a_file_that_an_editor_of_windows_saved_is_brought_in_as_well(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Notepad puts a mark before the text; the command line reads it, and so does the designer."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        file = tmp_path / "theirs.json"
        file.write_text(to_text(brought_along("tent-a4")), encoding="utf-8-sig")
        brought_in(stage, file)
        assert stage.page.draft.layout.items == brought_along("tent-a4").items


def test_a_picture_that_is_none_is_refused_and_the_card_stays(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        before = stage.page.draft.layout
        file = tmp_path / "logo.png"
        file.write_bytes(b"no picture at all")
        stage.page.ask_picture = lambda _page: file
        stage.page.editing._add("image")
        stage.settle()
        assert stage.page.strip.isVisible()
        assert stage.page.draft.layout == before


def test_a_proof_is_a_pdf_of_the_side_that_is_looked_at(qapp: QApplication, tmp_path: Path) -> None:
    """An existing file is never written over."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        file = tmp_path / "proof.pdf"
        file.write_bytes(b"mine")
        stage.page.ask_where = lambda _page, _suggested: file
        stage.page.act("proof").trigger()
        stage.settle()
        (made,) = (one for one in tmp_path.glob("proof*.pdf") if one != file)
        assert page_count(made.read_bytes()) == 1
        assert file.read_bytes() == b"mine"


def test_a_template_that_is_removed_comes_back_with_undo(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        row = save(stage)
        stage.page.act("remove").trigger()
        stage.settle()
        assert own(stage) == []
        assert not stage.page.draft.is_open
        stage.desk.workspace.undo()
        assert [one.id for one in own(stage)] == [row.id]


def test_a_draft_survives_the_end_of_the_program_and_goes_on_as_it_was(
    qapp: QApplication, tmp_path: Path
) -> None:
    """It is offered, not forced; once saved it is not offered any more."""
    file = a_file(tmp_path)
    with a_window(qapp, file, (1366, 698), "designer") as window:
        page = window.pages["designer"]
        assert isinstance(page, DesignerPage)
        assert not page.start.go_on.isVisible()
        page.arrive("badge-a6")
        page.canvas.select(("flag",))
        page.properties.box.left._write(10.0)
        page.properties.box.left.commit()
        left = page.draft.layout
    with a_window(qapp, file, (1366, 698), "designer") as window:
        page = window.pages["designer"]
        assert isinstance(page, DesignerPage)
        assert not page.draft.is_open
        page.start.go_on.click()
        assert page.draft.layout == left
        assert page.draft.unsaved
        page.act("use").trigger()
        assert Unfinished(window.tools.workspace, window.tools.event_id).begun() is None


def test_a_copy_of_the_file_does_not_offer_the_draft_of_the_other(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The event has the same number in both; the two go ways of their own."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        desk = stage.desk
        assert Unfinished(desk.workspace, desk.event).begun() is not None
        copy = tmp_path / "copy.hanoiplan"
        desk.workspace.save_copy(copy)
        with closing(Workspace.open(copy, desk.clock)) as other:
            assert Unfinished(other, desk.event).begun() is None


def test_a_draft_that_went_with_an_erased_person_is_not_resumed(
    qapp: QApplication, tmp_path: Path
) -> None:
    """It was offered before; the offer is gone with it."""
    file = a_file(tmp_path)
    with a_window(qapp, file, (1366, 698), "designer") as window:
        page = window.pages["designer"]
        assert isinstance(page, DesignerPage)
        Unfinished(window.tools.workspace, window.tools.event_id).follow(begun_draft())
        page.refresh(None)
        assert page.start.go_on.isVisible()
        remove_drafts(window.tools.workspace.read(family_of))
        page.start.go_on.click()
        assert not page.draft.is_open
        assert not page.start.go_on.isVisible()


def begun_draft() -> Draft:
    """A template in work that nobody saved."""
    draft = Draft()
    draft.begin(brought_along("badge-a6"), None, kept=False)
    return draft


def test_a_draft_that_was_given_up_is_not_offered_again(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "flag")
        put(stage, stage.page.properties.box.left, 10.0)
        assert Unfinished(stage.desk.workspace, stage.desk.event).begun() is not None
        answer(stage, 0)
        stage.page.act("new").trigger()
        assert Unfinished(stage.desk.workspace, stage.desk.event).begun() is None
        assert not stage.page.start.go_on.isVisible()


@pytest.mark.parametrize("content", ["{", "[]", '{"layout": "{}"}', '{"layout": 3}'])
def test_a_draft_that_cannot_be_read_is_no_draft(
    qapp: QApplication, tmp_path: Path, content: str
) -> None:
    """The page opens all the same."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        file = Unfinished(stage.desk.workspace, stage.desk.event).file
        file.parent.mkdir(parents=True)
        file.write_text(content, encoding="utf-8")
        stage.page.refresh(None)
        stage.settle()
        assert not stage.page.start.go_on.isVisible()


@pytest.mark.parametrize("kind", [CardKind.DOOR_SIGN, CardKind.CAR_SIGN, CardKind.LUGGAGE_TAG])
def test_what_only_a_list_says_is_invented_so_that_the_card_is_not_empty(
    qapp: QApplication, tmp_path: Path, kind: CardKind
) -> None:
    """A door sign shows a room, a car sign a plate; also in small before the copy is made."""
    with opened(qapp, tmp_path, DesignerPage) as stage:
        start = stage.page.start
        put(stage, start.kind, kind)
        start.way.set_value("copy")
        start.way.picked.emit("copy")
        stage.settle()
        assert start.picture.isVisible()
        start.begin.click()
        stage.settle()
        card = stage.page.looked_at()
        assert card is not None
        for column in KINDS[kind].needed:
            assert card.said(column).pick("vi")
        assert stage.page.canvas.proof is not None
        assert stage.page.canvas.proof.inks
