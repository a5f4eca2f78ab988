"""The list of everything that is looked at without a window, in the order of the screen.

What must not come in: what a check does.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.self_test import brought, copy_steps, disks, paper_steps, people_steps
from hanoiplan.self_test.clock import look_at_clock
from hanoiplan.self_test.fonts import look_at_fonts
from hanoiplan.self_test.memory import look_at_memory
from hanoiplan.self_test.model import Check, Group

INSTALL_AGAIN = N_("Install the program once more.")
WRITE_THERE = N_("Ask whoever looks after this machine for the right to write there.")
MAKE_ROOM = N_("Delete files that nobody needs, or move the work to another disk.")
FASTER = N_("Keep the work on this machine's own disk, not on a stick or over the network.")
SET_CLOCK = N_("Set date, time and time zone of this machine, then check once more.")
CLOSE_OTHERS = N_("Close other programs, then check once more.")
TELL = N_("Save this page as text and send it to whoever looks after the program.")

MACHINE = (
    Check("fonts", N_("Fonts"), Group.MACHINE, look_at_fonts, INSTALL_AGAIN),
    Check("files", N_("Program files"), Group.MACHINE, brought.look_at_files, INSTALL_AGAIN),
    Check("words", N_("Languages"), Group.MACHINE, brought.look_at_words, INSTALL_AGAIN),
    Check(
        "user_folder",
        N_("Folder of settings"),
        Group.MACHINE,
        disks.look_at_user_folder,
        WRITE_THERE,
    ),
    Check(
        "moment_folder",
        N_("Folder for a moment"),
        Group.MACHINE,
        disks.look_at_moment_folder,
        WRITE_THERE,
    ),
    Check("room", N_("Room on the disk"), Group.MACHINE, disks.look_at_room, MAKE_ROOM),
    Check("speed", N_("Speed of the disk"), Group.MACHINE, disks.look_at_speed, FASTER),
    Check("clock", N_("Clock"), Group.MACHINE, look_at_clock, SET_CLOCK),
    Check("memory", N_("Memory"), Group.MACHINE, look_at_memory, CLOSE_OTHERS),
)
_BEGUN = ("demonstration",)
WORK = (
    Check(
        "demonstration",
        N_("Make the demonstration"),
        Group.WORK,
        people_steps.make_demonstration,
        TELL,
        ("moment_folder",),
    ),
    Check("import", N_("Import a list"), Group.WORK, people_steps.import_a_list, TELL, _BEGUN),
    Check(
        "badge",
        N_("Print a badge and read its code"),
        Group.WORK,
        people_steps.print_a_badge,
        TELL,
        _BEGUN,
    ),
    Check(
        "check_in",
        N_("Check somebody in"),
        Group.WORK,
        people_steps.check_somebody_in,
        TELL,
        _BEGUN,
    ),
    Check("table", N_("Arrange tables"), Group.WORK, paper_steps.arrange_a_table, TELL, _BEGUN),
    Check("plan", N_("Read a plan"), Group.WORK, paper_steps.read_a_plan, TELL, _BEGUN),
    Check("report", N_("Make a report"), Group.WORK, paper_steps.make_a_report, TELL, _BEGUN),
    Check("backup", N_("Make a copy"), Group.WORK, copy_steps.back_up, TELL, _BEGUN),
    Check("restore", N_("Restore the copy"), Group.WORK, copy_steps.restore_it, TELL, ("backup",)),
)
CHECKS = (*MACHINE, *WORK)


def check_called(key: str) -> Check:
    """The check of a key."""
    return next(one for one in CHECKS if one.key == key)
