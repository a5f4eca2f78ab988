"""The six sounds: the files are what the script makes, short, soft and told apart by ear."""

import io
import wave
from itertools import combinations, pairwise

import pytest

from installer.sounds import FOLDER, RATE, SOUNDS, samples, wav
from ui.base.sound import Tone, file_of

LONGEST = 0.4  # seconds
NEAR = 0.06  # of a half-tone's distance and more: nobody hears less on a cheap loudspeaker


@pytest.mark.parametrize("name", SOUNDS)
def test_the_file_is_what_the_script_makes(name: str) -> None:
    assert (FOLDER / f"{name}.wav").read_bytes() == wav(SOUNDS[name]), (
        "run: python -m installer.sounds"
    )


def test_the_folder_holds_these_sounds_and_their_licence() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {"LICENSE", *(f"{n}.wav" for n in SOUNDS)}


def test_every_tone_of_the_program_has_its_file() -> None:
    assert {file_of(tone) for tone in Tone} == {FOLDER / f"{name}.wav" for name in SOUNDS}


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_short_and_loud_enough_without_being_cut(name: str) -> None:
    with wave.open(io.BytesIO(wav(SOUNDS[name]))) as file:
        assert file.getnframes() / file.getframerate() < LONGEST
    loudest = max(abs(one) for one in samples(SOUNDS[name]))
    assert 0.3 * 32_767 < loudest < 0.7 * 32_767


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_begins_and_ends_in_silence(name: str) -> None:
    """A jump is heard as a click."""
    values = samples(SOUNDS[name])
    assert abs(values[0]) < 100
    assert abs(values[-1]) < 100
    assert max(abs(b - a) for a, b in pairwise(values)) < 32_767 * 0.5


def pitch(name: str) -> tuple[float, ...]:
    """Hertz of each note, counted from the samples: crossings of zero upwards."""
    found, at = [], 0
    values = samples(SOUNDS[name])
    for _hertz, seconds, loudness in SOUNDS[name]:
        count = round(seconds * RATE)
        part, at = values[at : at + count], at + count
        ups = sum(1 for a, b in pairwise(part) if a <= 0 < b)
        if loudness:
            found.append(ups / seconds)
    return tuple(found)


def test_welcome_rises_from_c6_to_e6() -> None:
    assert pitch("welcome") == pytest.approx((1046.5, 1318.5), rel=NEAR)


def test_already_in_is_one_note_twice() -> None:
    assert pitch("already") == pytest.approx((880, 880), rel=NEAR)


def test_refused_is_one_low_note_of_300_ms() -> None:
    assert pitch("refused") == pytest.approx((392,), rel=NEAR)
    assert sum(seconds for _hertz, seconds, _loudness in SOUNDS["refused"]) == 0.3


def test_attention_is_a_welcome_with_a_soft_third_note() -> None:
    assert pitch("attention")[:2] == pytest.approx(pitch("welcome"), rel=NEAR)
    assert SOUNDS["attention"][2][2] < 0.5


def test_not_written_is_three_low_notes() -> None:
    assert len(pitch("not-written")) == 3
    assert max(pitch("not-written")) < 450


def test_no_two_sounds_are_alike() -> None:
    for one, other in combinations(SOUNDS, 2):
        assert pitch(one) != pytest.approx(pitch(other), rel=NEAR)
