"""`python -m hanoiplan.cli`: the same program as `hanoiplan-cli`."""

import sys

from hanoiplan.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
