#!/bin/sh
# Makes .venv ready: the right Python, Qt's system libraries, the locked packages, the project.
# Called by make; safe to run again. PYTHON=/path/to/python chooses another interpreter.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE # the packages are compiled once, here

say() { printf '%s\n' "$*" >&2; }

is_new_enough() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

python=
for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if is_new_enough "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    say "hanoiplan needs Python 3.11 or newer: install it, or name it with PYTHON=/path/to/python make setup"
    exit 1
fi

"$python" installer/system_packages.py

if ! is_new_enough .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    say "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi
say "Installing the packages of requirements.lock into .venv (a minute or two the first time)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --only-binary :all: -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
    --no-deps --no-build-isolation --editable .
