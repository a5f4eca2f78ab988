"""What can be done with the template as a whole: begin, open, save, give out, bring in, remove.

What must not come in: the parts of the page and how they are laid out.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QHideEvent

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.templates import TemplateRow, remove_template
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.paths import safe_file_name
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_file import to_text
from ui.badges.designer import keeping
from ui.badges.designer.beginning import Beginning, begin_layout
from ui.badges.designer.draft import Draft
from ui.badges.designer.keeping import Templates
from ui.badges.designer.unfinished import Unfinished
from ui.badges.saving import open_outside
from ui.base.actions import action
from ui.base.page import Page


class TemplateActions(Page):
    """A page with a draft in it."""

    draft: Draft
    kept: Templates
    unfinished: Unfinished
    ask_where: keeping.AskWhere
    ask_template: keeping.AskWhich
    ask_picture: keeping.AskWhich

    def looked_at(self) -> BadgeCard | None:
        """Whose card is on the canvas."""
        raise NotImplementedError

    def show_start(self) -> None:
        """Nothing is designed: the page where a template begins."""
        raise NotImplementedError

    def title_now(self) -> str:
        """What the template is called."""
        return keeping.title_words(self.draft.layout)

    # ---- steps

    @action("undo", N_("Undo"), icon="undo-2")
    def undo(self) -> None:
        """The last step back."""
        if self.draft.is_open:
            self.draft.undo()

    @action("redo", N_("Redo"), icon="redo-2")
    def redo(self) -> None:
        """The step that was taken back once more."""
        if self.draft.is_open:
            self.draft.redo()

    # ---- beginning

    def may_leave(self, then: Callable[[], object]) -> None:
        """Does it at once, or after the person said that the draft may go."""
        if self.draft.is_open and self.draft.unsaved:
            question = _("Leave “{title}” without saving?").format(title=self.title_now())
            detail = _("What was changed since it was saved would be lost.")
            if self.messages.ask(question, detail, (_("Leave it"),), _("Keep working")) != 0:
                return
        then()

    def begin(self, beginning: Beginning) -> None:
        """An empty card, or a copy of a ready one."""
        layout = begin_layout(beginning, self.kept.rows())
        self.open_layout(layout, None, kept=True)  # nothing is done yet that could be lost

    def open_row(self, row: TemplateRow) -> None:
        """A template that is there; of a ready one its copy."""
        layout = self.kept.layout_of(row)
        self.open_layout(layout, row.id or None, kept=True)

    def open_layout(self, layout: Layout, template_id: int | None, *, kept: bool) -> None:
        """From now on this one is designed."""
        self.clear_error()
        self.draft.begin(layout, template_id, kept=kept)

    def resume(self) -> None:
        """What was begun before the program ended, as it was."""
        begun = self.unfinished.begun()
        if begun is None:  # somebody was erased meanwhile, or another window saved it
            self.show_start()
        else:
            self.open_layout(begun.layout, begun.template_id, kept=False)

    @action("new", N_("New template"), icon="plus")
    def new(self) -> None:
        """Another template is begun."""
        self.may_leave(self.show_start)

    # ---- keeping

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves for another room hears where the work is."""
        super().hideEvent(event)
        if self.window().isVisible() and self.draft.is_open and self.draft.unsaved:
            words = _(
                "“{title}” is kept as a draft. To print with it, choose “Use this template” there."
            )
            on = (_("Back to the draft"), partial(self.go_to.emit, self.name, None))
            self.messages.toast(words.format(title=self.title_now()), action=on)

    @action("use", N_("Use this template"), icon="check", shortcut="Ctrl+S")
    def use(self) -> None:
        """Saves it; the page of badges prints with it from now on."""
        draft = self.draft
        if not draft.is_open:
            return
        if draft.unsaved or draft.template_id is None:
            saved = self.kept.save(draft.layout, draft.template_id)
            draft.keep(saved)
            words = _("“{title}” is saved as a template of this event.")
            self.messages.toast(words.format(title=self.title_now()))
        row = self.kept.row_of(draft.template_id)
        self.go_to.emit("badges", row.name if row is not None else draft.layout.name)

    @action("remove", N_("Remove this template"), icon="trash-2")
    def remove(self) -> None:
        """Takes it out of the event; Undo of the toast brings it back."""
        draft = self.draft
        if draft.template_id is None:
            self.may_leave(self.show_start)
            return
        title = self.title_now()
        self.workspace.do(remove_template, self.event_id, draft.template_id)
        draft.put_away()
        self.show_start()
        words = _("Removed the template “{title}”").format(title=title)
        self.messages.toast(words, undo=self.workspace.undo)

    # ---- files

    @action("export", N_("Save as a file"), icon="file-up", shortcut="Ctrl+E")
    def export(self) -> None:
        """The template as one JSON file, for another event or another office."""
        if self.draft.is_open:
            self._write(keeping.JSON, to_text(self.draft.layout).encode("utf-8"))

    @action("proof", N_("Print a proof"), icon="printer", shortcut="Ctrl+P")
    def proof(self) -> None:
        """The side that is looked at as a PDF, with this card."""
        card = self.looked_at()
        if self.draft.is_open and card is not None:
            pdf = keeping.proof_pdf(self.draft.layout, card, self.draft.side)
            self._write(keeping.PDF, pdf)

    def _write(self, suffix: str, content: bytes) -> None:
        folder = self.workspace.path.parent
        suggested = folder / (safe_file_name(self.title_now()) + suffix)
        chosen = self.ask_where(self, suggested)
        if chosen is None:
            return
        place = keeping.write_new(chosen, content)
        words = _("Saved as “{name}”").format(name=place.name)
        can_open = suffix == keeping.PDF
        on = (_("Open"), partial(open_outside, place)) if can_open else None
        self.messages.toast(words, action=on)

    @action("bring", N_("Bring in a file"), icon="file-down", shortcut="Ctrl+I")
    def bring_in(self) -> None:
        """A template out of a file; a broken one is refused, and nothing is lost."""
        chosen = self.ask_template(self)
        if chosen is not None:
            self.bring_file(chosen)

    def bring_file(self, path: Path) -> None:
        """Reads it first, so that a broken one takes nothing away."""
        layout = self.kept.brought_in(path)
        self.may_leave(lambda: self.open_layout(layout, None, kept=False))

    def picture_asked(self) -> tuple[Layout, str] | None:
        """A picture of the person's own into the layout."""
        chosen = self.ask_picture(self)
        return keeping.with_picture(self.draft.layout, chosen) if chosen is not None else None
