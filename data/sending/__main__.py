"""`python -m data.sending STORE FOLDER`: what a page begins, never typed."""

import sys
from pathlib import Path

from data.sending import process

if __name__ == "__main__":
    sys.exit(process.work(Path(sys.argv[1]), Path(sys.argv[2])))
