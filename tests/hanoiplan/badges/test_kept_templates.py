"""Templates of the office's own: kept, changed and taken out beside those of the program."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges.brought_along import (
    brought_along,
    others_of,
    read_template,
    read_template_file,
)
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.templates import (
    layout_named,
    refuse_other_kind,
    remove_template,
    save_template,
    templates,
    templates_for,
)
from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.layout_file import to_text
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def text_of(**changes: object) -> str:
    """One of the program's layouts as its file, with some keys changed."""
    return json.dumps(
        {**json.loads(to_text(brought_along("badge-a6"))), **changes}, ensure_ascii=False
    )


def save(desk: Desk, text: str, template_id: int | None = None) -> int:
    return desk.workspace.do(save_template, desk.event, text, template_id)


def names(desk: Desk, kind: CardKind) -> list[str]:
    return [row.name for row in desk.workspace.read(templates_for, desk.event, kind)]


def test_the_programs_own_stand_first_the_usual_one_in_front(desk: Desk) -> None:
    save(desk, text_of(name="our-badge"))
    listed = names(desk, CardKind.BADGE)
    assert listed[0] == "badge-a6"
    assert listed[-1] == "our-badge"
    assert "badge-a6-work" not in listed, "it only stands in for badge-a6"
    assert names(desk, CardKind.CAR_SIGN) == ["car-a4"]


def test_what_the_program_brings_along_is_copied_never_changed(desk: Desk) -> None:
    """Saved under its own name it gets the next free one."""
    save(desk, text_of())
    save(desk, text_of())
    own = [row.name for row in desk.workspace.read(templates, desk.event) if not row.own]
    assert own == ["badge-a6-2", "badge-a6-3"]
    assert desk.workspace.read(layout_named, desk.event, "badge-a6") == brought_along("badge-a6")


def test_a_template_is_changed_in_its_place_and_undone(desk: Desk) -> None:
    made = save(desk, text_of(name="ours", safe=5))
    save(desk, text_of(name="ours", safe=7), made)
    assert desk.workspace.read(layout_named, desk.event, "ours").safe == 7
    desk.workspace.undo()
    assert desk.workspace.read(layout_named, desk.event, "ours").safe == 5
    desk.reopen()
    assert desk.workspace.read(layout_named, desk.event, "ours").safe == 5


def test_a_template_is_taken_out_and_comes_back(desk: Desk) -> None:
    made = save(desk, text_of(name="ours"))
    desk.workspace.do(remove_template, desk.event, made)
    assert "ours" not in names(desk, CardKind.BADGE)
    with pytest.raises(NotPossible, match="not there any more"):
        desk.workspace.do(remove_template, desk.event, made)
    with pytest.raises(NotPossible, match="not there any more"):
        save(desk, text_of(name="ours"), made)
    desk.workspace.undo()
    assert "ours" in names(desk, CardKind.BADGE)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"schema": 99}, "newer hanoiplan"),
        ({"kinds": ["balloon"]}, "“balloon”, which is not known"),
        ({"items": [{"kind": "text", "name": "a", "box": [0, 0, 500, 9], "parts": []}]}, "“a”"),
    ],
)
def test_a_broken_template_is_not_kept(desk: Desk, changes: dict[str, object], why: str) -> None:
    with pytest.raises(KnownError, match=why):
        save(desk, text_of(**changes))
    assert all(row.own for row in desk.workspace.read(templates, desk.event))


def test_a_badge_that_shows_no_code_is_refused(desk: Desk) -> None:
    """It would kill the older badge and open no door itself."""
    bare = [{"kind": "rect", "name": "ground", "box": [5, 5, 20, 20], "fill": "#14284B"}]
    save(desk, text_of(name="ours", items=bare, back=[], variants=[]))
    with pytest.raises(NotPossible, match="shows no code"):
        desk.workspace.read(refuse_other_kind, desk.event, "ours", CardKind.BADGE)


def test_a_template_for_another_kind_is_refused_with_those_that_fit(desk: Desk) -> None:
    with pytest.raises(NotPossible, match="tent-a4"):
        desk.workspace.read(refuse_other_kind, desk.event, "badge-a6", CardKind.NAME_CARD)


def test_stand_ins_are_found_by_their_names() -> None:
    assert [one.name for one in others_of(brought_along("badge-a6"))] == ["badge-a6-work"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        (
            {"items": [{"kind": "photo", "name": "face", "box": [5, 5, 9, 9], "field": "shoe"}]},
            "in “face” there is no field named “shoe”",
        ),
        (
            {"variants": [{"layout": "badge-a6-work", "when": {"given": ["shoe"]}}]},
            "there is no field named “shoe”",
        ),
        ({"kinds": ["balloon"]}, "is for “balloon”"),
    ],
)
def test_a_file_that_asks_for_what_is_not_there_is_named_with_the_item(
    tmp_path: Path, changes: dict[str, object], why: str
) -> None:
    """The name inside the file says nothing to somebody with ten files in a folder."""
    set_language("en")
    file = tmp_path / "Thẻ của Lan.json"
    file.write_text(text_of(name="badge-a6", **changes), encoding="utf-8")
    for read in (
        read_template_file,
        lambda path: read_template(path.read_text("utf-8"), path.name),
    ):
        with pytest.raises(KnownError) as refused:
            read(file)
        assert str(refused.value).startswith("The layout Thẻ của Lan.json ")
        assert why in str(refused.value)
