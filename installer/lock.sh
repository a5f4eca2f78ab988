#!/bin/sh
# Chooses the versions of all packages anew, for every platform, and writes requirements.lock.
# The file carries versions and hashes only: where packages come from is the machine's own affair.
set -eu
cd "$(dirname "$0")/.."
uv=uv
if ! command -v uv >/dev/null 2>&1; then
    [ -x build/lock/bin/uv ] || {
        .venv/bin/python -m venv build/lock
        build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
    }
    uv=build/lock/bin/uv
fi
"$uv" pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-header --no-annotate --quiet --upgrade --output-file requirements.lock
