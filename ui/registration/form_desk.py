"""What a form asks of the desk around it: a badge printed, a scan that is not the form's.

What must not come in: the desk's page itself (it knows the forms).
"""

from functools import partial

from ui.registration.desk_printer import DeskPrinter
from ui.registration.form_fields import DeskText
from ui.registration.form_frame import FormPanel
from ui.registration.scan_box import ScanBox


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
