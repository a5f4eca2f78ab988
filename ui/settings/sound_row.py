"""The row of the desk's sounds: on or off, and each of them to be heard.

What must not come in: playing (`ui.base.sound`).
"""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from ui.base.sound import Tone
from ui.base.widgets import Button, px
from ui.settings.controls import Control
from ui.settings.rows import SettingRow

NAMES = {
    Tone.WELCOME: N_("Welcome"),
    Tone.ALREADY: N_("Already in"),
    Tone.REFUSED: N_("Not admitted"),
    Tone.ATTENTION: N_("Attention"),
    Tone.NOT_WRITTEN: N_("Not recorded"),
    Tone.ALARM: N_("Alarm"),
}


class SoundRow(SettingRow):
    """A switch, and under the words a button for each sound; they play when sounds are off too."""

    def __init__(self, control: Control, play: Callable[[Tone], object]) -> None:
        super().__init__(control)
        self.buttons = {tone: Button(kind="small", icon="volume-2") for tone in NAMES}
        place = QWidget()
        self._line = QHBoxLayout(place)
        for tone, button in self.buttons.items():
            self._line.addWidget(button)
            button.clicked.connect(lambda _checked=False, tone=tone: play(tone))
        self._line.addStretch(1)
        self._line.setContentsMargins(0, px(4), 0, 0)
        self._line.setSpacing(px(6))
        self.add_under(place)

    def words(self) -> None:
        """The language changed."""
        super().words()
        for tone, button in self.buttons.items():
            name = _(NAMES[tone])
            button.setText(name)
            button.setAccessibleName(_("Play the sound “{name}”").format(name=name))
