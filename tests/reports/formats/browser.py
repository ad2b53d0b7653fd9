"""A page in a real browser without a screen: what it says on its console, whom it asks, what stands on it in the end."""

from __future__ import annotations

import http.server
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)


@dataclass
class Seen:
    """What became of a page.

    Attributes:
        page: its elements after scripts have run.
        console: lines it wrote there, faults and refusals of the policy among them.
    """

    page: str
    console: list[str]


@contextmanager
def listening() -> Iterator[tuple[int, list[str]]]:
    """A server of this machine: its port, and the paths that were asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port, asked
        server.shutdown()


def look(path: Path, *more: str, at: str = "", size: str = "1366,768") -> Seen:
    """Open a file in a browser and wait until it is quiet."""
    done = subprocess.run(
        [
            str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
            f"--user-data-dir={path.parent / 'profile'}", "--enable-logging=stderr", "--virtual-time-budget=2000", f"--window-size={size}",
            *more, "--dump-dom", f"{path.as_uri()}{at}",
        ],
        capture_output=True, timeout=90, check=False,
    )  # fmt: skip
    said = done.stderr.decode(errors="replace").splitlines()
    return Seen(done.stdout.decode(errors="replace"), [line for line in said if re.search(r":CONSOLE[(:]", line)])
