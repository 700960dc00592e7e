"""What can go wrong in a run: each kind has its own exit code, and each fault says its cause in one line."""

from enum import IntEnum


class Kind(IntEnum):
    """Exit codes. 1 is left to errors of this program itself, 2 to wrong arguments."""

    NO_NOTEBOOK = 3
    NOT_WRITTEN = 4
    CELL_ERROR = 10
    CELL_TIMEOUT = 11
    OUTPUT_LOST = 12
    KERNEL_DIED = 13
    LATE_ERROR = 14
    ASKED_FOR_INPUT = 15
    OUTPUT_CUT = 16
    NO_KERNEL = 17
    CELL_ABORTED = 18
    TYPE_ERROR = 19
    EXIT_CALLED = 20
    INTERRUPTED = 130


class Fault(Exception):
    def __init__(self, kind: Kind, cause: str) -> None:
        super().__init__(cause)
        self.kind = kind
        self.cause = " ".join(cause.split())
