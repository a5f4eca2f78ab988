"""The habits of the house, each as a finder over a syntax tree with a bad and a good example.

A rule looks at syntax, not at text: a word in a comment offends nobody, and an alias does not
hide. Every exception names a module and its reason. `test_one_way.py` shows each rule its own
bad example first, so that no rule passes because it is blind.
"""

from dataclasses import dataclass, field

from tests.house.finders import (
    Finder,
    both,
    calls,
    calls_method,
    colour_calls,
    globals_written,
    hex_colours,
    inherits,
    inner_imports,
    silent_excepts,
    star_imports,
    unmarked_labels,
    uses,
    wide_excepts,
    words_in_f_strings,
    words_not_literal,
)
from tests.house.tree import Module


@dataclass(frozen=True, slots=True)
class Rule:
    """One habit: why it holds, how a breach is found, who is excepted and for what reason."""

    name: str
    instead: str
    find: Finder
    bad: tuple[str, ...]
    good: tuple[str, ...] = ()
    only_in: str = ""  # a package the rule is about; "" for all of the program
    excepted: dict[str, str] = field(default_factory=dict)  # module or room: reason

    def applies_to(self, module: Module) -> bool:
        """Whether the rule speaks of this module."""
        if self.only_in and module.name.partition(".")[0] != self.only_in:
            return False
        return not any(_is_in(module.name, place) for place in self.excepted)

    def breaches(self, module: Module) -> list[str]:
        """What the module does against the rule, as lines for the programmer."""
        if not self.applies_to(module):
            return []
        found = sorted(self.find(module))
        return [f"{module.where(line)}: {what}; instead: {self.instead}" for line, what in found]


def _is_in(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}.")


# --- the rules ---------------------------------------------------------------------------------

RULES = (
    Rule(
        "one clock",
        "clock.now(), handed in",
        both(
            uses(
                *(r"(datetime\.)*(datetime|date)\.(now|utcnow|today|fromtimestamp)",),
                r"time\.(time|time_ns|localtime|gmtime|ctime|strftime)",
            ),
            calls_method("currentDateTime", "currentDateTimeUtc", "currentDate", "currentTime"),
        ),
        bad=(
            "from datetime import datetime\nx = datetime.now()",
            "import datetime as d\nx = d.datetime.utcnow()",
            "from time import time as t\nx = t()",
            "from datetime import date\nx = map(date.today, ())",
            "x = QDateTime.currentDateTime()",
        ),
        good=("x = clock.now()", "import time\nx = time.perf_counter()"),
        excepted={
            "hanoiplan.base.clock": "it is the clock",
            "hanoiplan.base.ids": "ids are ordered by the machine's time",
            "hanoiplan.base.log": "log lines carry the machine's time",
        },
    ),
    Rule(
        "one way to our files",
        "paths.resource()",
        uses("__file__", r"importlib\.resources\..*", r"pkgutil\.get_data", r"sys\._MEIPASS"),
        bad=("x = __file__", "from importlib.resources import files\nx = files('a')"),
        excepted={"hanoiplan.base.paths": "it knows where we are installed"},
    ),
    Rule(
        "one place for settings",
        "a setting declared in base/settings.py",
        uses(r"(.*\.)?QSettings", r"os\.environ", r"os\.environ\..*", r"os\.(getenv|putenv)"),
        bad=(
            "from PySide6.QtCore import QSettings\nx = QSettings()",
            "import os\nx = os.environ['A']",
            "from os import environ\nx = environ.get('A')",
        ),
        excepted={
            "hanoiplan.base.paths": "the platform says where user folders are",
            "ui.__main__": "Qt reads its platform from there before it starts",
        },
    ),
    Rule(
        "one way to do long work",
        "jobs.start(label, fn, on_done)",
        both(
            inherits("QThread", "QRunnable", "Thread", "Process"),
            uses(r"(.*\.)?(QThreadPool|QThread|QtConcurrent)"),
            calls_method("processEvents"),
        ),
        bad=(
            "class A(QThread): pass",
            "class A(QtCore.QThread): pass",
            "app.processEvents()",
            "import threading\nclass A(threading.Thread): pass",
        ),
        excepted={
            "ui.shell.tour.taking": "pictures wait for the window to be painted",
        },
    ),
    Rule(
        "one timer",
        "shell/heartbeat.py",
        uses(r"(.*\.)?QTimer", r"(.*\.)?QBasicTimer", r"(.*\.)?startTimer"),
        bad=("x = QTimer(self)", "from PySide6.QtCore import QTimer\nQTimer.singleShot(0, f)"),
        excepted={
            "ui.shell.heartbeat": "it is the one timer",
            "ui.base.messages": "a job that takes long shows its progress by then",
            "ui.base.widgets.notices": "a toast goes away by itself",
            "ui.base.scanner": "a scan ends when the keys stop",
        },
    ),
    Rule(
        "one way to tell the user",
        "messages.toast / ask / fail",
        uses(r"(.*\.)?(QMessageBox|QErrorMessage|QInputDialog)"),
        bad=("QMessageBox.warning(self, 'a', 'b')", "x = QtWidgets.QMessageBox()"),
    ),
    Rule(
        "errors are named",
        "the narrow error, or let it go to the crash report",
        wide_excepts,
        bad=(
            "try:\n    f()\nexcept:\n    raise",
            "try:\n    f()\nexcept Exception as e:\n    g(e)",
            "try:\n    f()\nexcept (ValueError, BaseException):\n    g()",
        ),
        good=(
            "try:\n    f()\nexcept ValueError:\n    g()",
            "try:\n    f()\nexcept BaseException:\n    close()\n    raise",
        ),
        excepted={
            "hanoiplan.workspace": "a listener's bug is reported, never a rollback",
            "ui.base.jobs": "a job's bug comes back to the window as a report",
            "ui.base.job_worker": "the same, from the other process",
            "hanoiplan.self_test.running": "a check's bug is what its own line shows",
        },
    ),
    Rule(
        "nothing is swallowed",
        "contextlib.suppress with its reason, or a sentence for the user",
        silent_excepts,
        bad=("try:\n    f()\nexcept OSError:\n    pass", "try:\n    f()\nexcept OSError:\n    ..."),
        good=("try:\n    f()\nexcept OSError:\n    x = 1",),
    ),
    Rule(
        "words are literals",
        "_('… {name}').format(name=name)",
        words_not_literal,
        bad=(
            "x = _(f'{a} delegates')",
            "x = _('a' + b)",
            "x = _('a {b}'.format(b=b))",
            "x = ngettext('one', f'{n} many', n)",
            "x = N_(name)",
            "x = speech.say(f'{a}')",
        ),
        good=(
            "x = _('{a} delegates').format(a=a)",
            "x = _(operation.label)",
            "self.say(f'{done} of {total}')",
        ),
    ),
    Rule(
        "words are gathered",
        "a name of its own for the words, then the f-string",
        words_in_f_strings,
        bad=(
            """x = f'{n} · {_("by country")}'""",
            """x = f'{a}, {_("{n} over").format(n=n)}'""",
            """x = f'{ngettext("one", "many", n)}'""",
            """x = f'{i18n.N_("List")}'""",
        ),
        good=(
            "words = _('by country')\nx = f'{n} · {words}'",
            "x = f'{_(KINDS[suffix])} (*{suffix})'",
            "x = f'{_delegations(n)}'",
        ),
    ),
    Rule(
        "labels are marked",
        "_('…') or N_('…')",
        unmarked_labels,
        bad=(
            "x = QLabel('Delegates')",
            "self.box.setText(f'Hello {name}')",
            "raise NotPossible('No such delegate')",
            "@operation('Check in')\ndef f(work): ...",
        ),
        good=(
            "x = QLabel(_('Delegates'))",
            "x.setText('—')",
            "@operation(N_('Check in'))\ndef f(work): ...",
        ),
    ),
    Rule(
        "one way to translate",
        "_() from hanoiplan.base.i18n",
        both(calls("tr", "translate", "QCoreApplication.translate"), calls_method("tr")),
        bad=("x = self.tr('a')", "x = QCoreApplication.translate('a', 'b')", "x = tr('a')"),
        good=("x = text.translate(TABLE)", "x = f().replace('a', 'b').translate(TABLE)"),
    ),
    Rule(
        "colours come from the theme",
        "a token of ui/base/theme",
        both(hex_colours, colour_calls),
        bad=("x = '#fff'", "x = 'color: #1A2B3C'", "x = QColor(1, 2, 3)"),
        good=("x = tokens.accent", "x = 'ticket #12 of 3'", 'def f():\n    """As #fff."""'),
        only_in="ui",
        excepted={"ui.base.theme": "it is the theme", "ui.base.tokens": "the theme's own table"},
    ),
    Rule(
        "one style sheet",
        "ui/base/theme",
        calls_method("setStyleSheet"),
        bad=("self.setStyleSheet('x')",),
        only_in="ui",
        excepted={"ui.base.theme": "it is the theme"},
    ),
    Rule(
        "imports stand at the top",
        "an import at the top; only the page list opens rooms later",
        inner_imports,
        bad=(
            "def f():\n    import x",
            "class A:\n    def f(self):\n        from x import y",
            "import importlib\ndef f():\n    importlib.import_module('x')",
            "from importlib import import_module as load\ndef f():\n    load('x')",
        ),
        good=("import x\ndef f():\n    x.y()",),
        excepted={
            "ui.shell.pages": "the one list that opens a page when it is first shown",
            "hanoiplan.base.i18n": "Babel's compiler, in a checkout only",
            "hanoiplan.store.upgrade": "Alembic, for an older file only",
            "hanoiplan.migrations": "a step, for entries written before it only",
            "hanoiplan.cli.command": "the one table of commands, each loaded when it is called",
        },
    ),
    Rule(
        "one table model",
        "RowTableModel and a tuple of Column",
        uses(r"(.*\.)?(QTableWidget|QTreeWidget|QSortFilterProxyModel|QSql\w+)"),
        bad=("x = QTableWidget()", "class A(QtCore.QSortFilterProxyModel): pass"),
    ),
    Rule(
        "one undo",
        "the journal",
        uses(r"(.*\.)?(QUndoStack|QUndoCommand)"),
        bad=("x = QUndoStack(self)",),
    ),
    Rule(
        "one way onto paper",
        "paper.draw / paper.document",
        uses(r"(.*\.)?(QPdfWriter|QTextDocument)"),
        bad=("x = QPdfWriter('a.pdf')",),
    ),
    Rule(
        "one transaction",
        "an @operation through workspace.do()",
        calls_method("commit", "rollback", "executescript"),
        bad=("session.commit()", "x.session.rollback()"),
        only_in="hanoiplan",  # the window has no connection at all
    ),
    Rule(
        "no state of nobody",
        "an argument, or a value handed on",
        globals_written,
        bad=("def f():\n    global x\n    x = 1",),
        excepted={"hanoiplan.base.ids": "one growing sequence for a whole process"},
    ),
    Rule(
        "names are imported by name",
        "from x import y",
        star_imports,
        bad=("from x import *",),
    ),
    Rule(
        "plain output stays in the commands",
        "a log line, or the cli's own output",
        calls("print", "sys.stdout.write", "sys.stderr.write"),
        bad=("print('a')", "import sys\nsys.stderr.write('a')"),
        excepted={
            "ui.__main__": "--version and --tour talk to a terminal",
        },
    ),
)
