"""`python -m firsthand.jobs.supervisor.tether <module> <arguments>`: runs the module, and ends it with its supervisor.

A supervisor that is killed outright can tell nobody. But the pipe that it holds to our standard input closes with it,
on every system, so reading that pipe is the watch.
"""

import os
import runpy
import signal
import sys
import threading
import time

# Longer than the worker's own grace, and short of what a person at a terminal would wait.
_MERCY_SECONDS = 10


def main() -> None:
    threading.Thread(target=_watch, name="tether", daemon=True).start()
    module, *arguments = sys.argv[1:]
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _watch() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_MERCY_SECONDS)
    # Whatever it started is in the group that the supervisor made for it.
    os.killpg(os.getpgrp(), signal.SIGKILL)


if __name__ == "__main__":
    main()
