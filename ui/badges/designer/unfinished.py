"""A template that is not saved yet survives the end of the program, whatever ended it.

It lies in the user's own folder, one for each event of a workspace, until it is saved or given up,
or somebody is erased by law. What must not come in: widgets, and templates of the workspace.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.badges.brought_along import read_template
from hanoiplan.base import log
from hanoiplan.base.errors import KnownError
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_file import to_text
from hanoiplan.store import drafts
from hanoiplan.workspace import Workspace
from ui.badges.designer.draft import Draft


@dataclass(frozen=True, slots=True)
class Begun:
    """What was begun, and which template it shall replace."""

    layout: Layout
    template_id: int | None


class Unfinished:
    """The one draft of an event; `file` is where it lies."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self.file: Path = workspace.read(drafts.draft_file, workspace.path, event_id)

    def follow(self, draft: Draft) -> None:
        """Keeps what would be lost; forgets it once it is saved or given up."""
        if draft.is_open and draft.unsaved:
            text = json.dumps({"template": draft.template_id, "layout": to_text(draft.layout)})
            self._write(text)
        elif draft.is_open:
            self.forget()

    def _write(self, text: str) -> None:
        """The work goes on also where the folder takes nothing."""
        try:
            drafts.keep(self.file, text)
        except OSError as error:
            log.ui.info("a draft was not kept: %s", type(error).__name__)

    def forget(self) -> None:
        """Nothing is begun any more."""
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            log.ui.info("a draft was not removed: %s", type(error).__name__)

    def begun(self) -> Begun | None:
        """What was begun and not saved; None where there is nothing that can be read."""
        try:
            told = json.loads(self.file.read_text(encoding="utf-8"))
            layout = read_template(told["layout"], self.file.name)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, KnownError) as error:
            log.ui.info("a draft could not be read: %s", type(error).__name__)
            return None
        template = told.get("template")
        return Begun(layout, template if isinstance(template, int) else None)
