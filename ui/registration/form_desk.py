"""What a form asks of the desk: whom a scan or words mean, a badge, a scan that is not its own.

What must not come in: the desk's page itself (it knows the forms).
"""

from functools import partial

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.registration.preview import preview_check_in
from ui.registration.desk_printer import DeskPrinter
from ui.registration.finding import Found, find_hits
from ui.registration.form_fields import DeskText
from ui.registration.form_frame import FormPanel
from ui.registration.scan_box import ScanBox


def guest_of(form: FormPanel, digits: str) -> DelegateRow | None:
    """Whose badge was scanned while the form stands; said in the form when it is nobody's."""
    work = form.tools.workspace
    person = work.read(preview_check_in, form.event_id, digits, work.clock.now()).delegate
    if person is None:
        form.tell(_("This badge is of nobody in the list. Type the name."))
    return person


def found_for(form: FormPanel, text: str) -> Found:
    """Who may be meant by what is typed into a field of the form."""
    return form.tools.workspace.read(find_hits, form.event_id, form.zone, text)


def print_badge(form: FormPanel, delegate_id: int) -> None:
    """Of somebody just added: at once, where this desk has a printer; never a second one."""
    page = form.page
    printer = getattr(page, "printer", None)
    if page is not None and isinstance(printer, DeskPrinter):
        form.tools.messages.run(page, printer.print_new, delegate_id)


def hand_on_scans(form: FormPanel, *fields: DeskText) -> None:
    """A badge that comes as typing into these fields is the desk's: the guest goes first."""
    for field in fields:
        field.scanned.connect(partial(_hand_on, form))


def _hand_on(form: FormPanel, digits: str) -> None:
    page = form.page
    box = page.findChild(ScanBox) if page is not None else None
    if box is not None:
        box.take_scan(digits)
