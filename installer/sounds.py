"""`python -m installer.sounds`: the six sounds of the desk, written as WAV into resources/sounds.

Each is under 400 ms, soft at both ends, and made of whole notes so that a cheap loudspeaker tells
them apart: rising is welcome, one note twice is "already in", low is refused. What must not come
in: playing them (ui/base/sound.py).
"""

import io
import math
import wave
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "resources" / "sounds"
RATE = 22_050  # samples a second
LOUD = 0.5  # of full scale
RISE, FALL = 0.008, 0.045  # seconds in which a note comes and goes
OVERTONE = 0.18  # an octave above, so that low notes are heard on small loudspeakers
C4, E4, G4 = 261.63, 329.63, 392.00
A5, C6, E6, G6 = 880.00, 1046.50, 1318.51, 1567.98
SILENCE = 0.0

Note = tuple[float, float, float]  # hertz, seconds, loudness from 0 to 1

SOUNDS: dict[str, tuple[Note, ...]] = {
    "welcome": ((C6, 0.12, 1.0), (E6, 0.18, 1.0)),
    "already": ((A5, 0.12, 1.0), (SILENCE, 0.06, 0.0), (A5, 0.12, 1.0)),
    "refused": ((G4, 0.30, 1.0),),
    "attention": ((C6, 0.11, 1.0), (E6, 0.12, 1.0), (G6, 0.15, 0.4)),
    "not-written": ((G4, 0.12, 1.0), (E4, 0.12, 1.0), (C4, 0.15, 1.0)),
    "alarm": tuple((hertz, 0.065, 1.0) for hertz in (E6, A5, E6, A5, E6, A5)),
}


def samples(notes: tuple[Note, ...]) -> list[int]:
    """16-bit samples of notes, one after the other."""
    found: list[int] = []
    for hertz, seconds, loudness in notes:
        count = round(seconds * RATE)
        found += [
            round(32_767 * LOUD * loudness * _envelope(at / RATE, seconds) * _tone(hertz, at))
            for at in range(count)
        ]
    return found


def _tone(hertz: float, at: int) -> float:
    turn = 2 * math.pi * hertz * at / RATE
    return (math.sin(turn) + OVERTONE * math.sin(2 * turn)) / (1 + OVERTONE)


def _envelope(moment: float, seconds: float) -> float:
    """From nothing to full and back, without a click."""
    edge = min(moment / RISE, (seconds - moment) / FALL, 1.0)
    return (1 - math.cos(math.pi * edge)) / 2


def wav(notes: tuple[Note, ...]) -> bytes:
    """A sound as a file: one channel, 16 bits."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(one.to_bytes(2, "little", signed=True) for one in samples(notes)))
    return buffer.getvalue()


def main() -> None:
    """Writes all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        (FOLDER / f"{name}.wav").write_bytes(wav(notes))


if __name__ == "__main__":
    main()
