"""A child that holds the other end of our stdin's pipe should not outlive the one who started it."""

import os
import signal
import sys
import threading


def end_with_parent() -> None:
    """Ends this process by SIGTERM when its stdin closes, as it does when the parent is gone, however it went."""

    def wait() -> None:
        try:
            while os.read(sys.stdin.fileno(), 1024):
                pass
        except OSError:
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()
