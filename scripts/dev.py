"""`make dev`: Django with reload, the worker, and Vite with hot reload, from this one terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from types import FrameType

import node
import run
import setup
from console import environment, say
from paths import FRONTEND, ROOT


def main() -> None:
    host, port = run.address()
    for wanted in (port, port + 1):
        run.refuse_taken_port(host, wanted, port)
    screens = f"http://localhost:{port + 1}"
    os.environ.update({"DEBUG": "1", "DEMO": "1", "HOST": host, "PORT": str(port)})
    os.environ.update({"BACKEND_PORT": str(port), "SITE_URL": screens})
    setup.prepare("test")
    run.prepare_database()
    say(f"\nScreens with hot reload: {screens}\nDjango with reload:      http://localhost:{port}\nCtrl-C stops both.\n")
    raise SystemExit(together())


def together() -> int:
    """Until one of them ends or Ctrl-C; then none is left."""
    vite = node.npm("run", "dev")
    vite_environment = {**node.node_environment(), "PORT": str(int(os.environ["PORT"]) + 1)}
    django = run.manage("runserver", f"{os.environ['HOST']}:{os.environ['PORT']}")
    processes = [
        subprocess.Popen(django, cwd=ROOT),
        subprocess.Popen(run.manage("worker"), cwd=ROOT),
        subprocess.Popen(vite, cwd=FRONTEND, env=environment(vite_environment)),
    ]
    signal.signal(signal.SIGTERM, interrupt)
    try:
        while all(process.poll() is None for process in processes):
            time.sleep(0.3)
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()


def interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
