"""Scenes of the import page: lists as they come, what is asked about them, what was refused.

What must not come in: how a list is read, and the page's own modules.
"""

from collections.abc import Callable
from pathlib import Path

from hanoiplan.base import paths
from ui.shell.tour.lists import (
    a_good_list,
    a_list_in_parts,
    a_provincial_list,
    an_old_list,
    import_a_list,
)
from ui.shell.tour.stage import Scene, Stage


def give(stage: Stage, write: Callable[[Path], Path]) -> None:
    """A list is given to the import page."""
    folder = paths.user_folder() / "lists"
    folder.mkdir(parents=True, exist_ok=True)
    file = write(folder)
    open_file: Callable[[Path], object] | None = getattr(stage.page, "open_file", None)
    if open_file is not None:
        open_file(file)
        stage.settle()


def go(stage: Stage) -> None:
    """The primary button of the page."""
    stage.act("go")


def give_up(stage: Stage) -> None:
    """The import is left, nothing is written."""
    stage.act("cancel")


def a_missing_list(stage: Stage) -> None:
    """A path where nothing lies."""
    give(stage, lambda folder: folder / "DS dai bieu (ban cuoi).xlsx")


def without_error(stage: Stage) -> None:
    """The strip is closed."""
    stage.page.clear_error()


def a_list(stage: Stage) -> None:
    """A spreadsheet of a province, as it begins."""
    give(stage, a_provincial_list)


def its_problems(stage: Stage) -> None:
    """From the columns on to the rows that need a person."""
    go(stage)
    stage.choose_row(1)


def a_list_of_parts(stage: Stage) -> None:
    """Another one, with names in three columns; what was understood of them."""
    give_up(stage)
    stage.main.show_page("import")
    give(stage, a_list_in_parts)
    go(stage)
    if stage.page.act("go").isEnabled():
        stage.act("back")
    stage.next_tab()


def an_old_letter_list(stage: Stage) -> None:
    """Several sheets in old letters."""
    give(stage, an_old_list)


def a_list_without_slips(stage: Stage) -> None:
    """Nothing in it needs a person."""
    give(stage, a_good_list)
    go(stage)


def its_people(stage: Stage) -> None:
    """They are written; the list of delegates shows who came, and says so."""
    go(stage)


def as_before(stage: Stage) -> None:
    """Whoever came goes again, and so does the list of who came."""
    stage.undo()
    stage.main.show_page("import")
    stage.settle()
    go(stage)


def the_list_again(stage: Stage) -> None:
    """A list that was imported and corrected by hand comes again, corrected there as well."""
    workspace, event_id = stage.main.workspace, stage.main.tools.event_id
    give(stage, lambda folder: import_a_list(workspace, event_id, folder))
    go(stage)
    go(stage)
    stage.choose_row(1)


def leave_all(stage: Stage) -> None:
    """The import is left, and what was brought in for it goes again."""
    give_up(stage)
    stage.undo(2)


def _more(stage: Stage) -> None:
    stage.next_tab()


IMPORT: tuple[Scene, ...] = (
    Scene("import", "import"),
    Scene("import-not-there", "import", a_missing_list, without_error),
    Scene("import-letters", "import", an_old_letter_list, give_up),
    Scene("import-sheet", "import", a_list),
    Scene("import-columns", "import", go, after="import-sheet"),
    Scene("import-problems", "import", its_problems, after="import-columns"),
    Scene("import-names", "import", a_list_of_parts),
    Scene("import-headings", "import", _more, give_up, after="import-names"),
    Scene("import-all-well", "import", a_list_without_slips),
    Scene("import-done", "import", its_people, as_before, after="import-all-well"),
    Scene("import-changes", "import", the_list_again),
    Scene("import-missing", "import", _more, after="import-changes"),
    Scene("import-renamed", "import", _more, leave_all, after="import-missing"),
)
