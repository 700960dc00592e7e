"""Files appear whole or not at all, and a person's own changes are never written over."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from .faults import Fault, Kind


def write_whole(path: Path, text: str) -> None:
    """Writes beside the file, flushes to the disk, then renames: a reader sees the old file or the new one."""
    next_path = path.with_name(f".{path.name}.{os.getpid()}.next")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(next_path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(next_path, path)
    except OSError as error:
        with suppress(OSError):
            next_path.unlink()
        raise Fault(Kind.NOT_WRITTEN, f"{path} cannot be written: {error.strerror}") from error


def require_place(path: Path) -> None:
    """Says now, rather than after a long run, that a file cannot be written."""
    probe = path.with_name(f".{path.name}.{os.getpid()}.probe")
    try:
        probe.parent.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Fault(Kind.NOT_WRITTEN, f"{path} cannot be written: {error.strerror}") from error


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Written:
    """Remembers what this program wrote, so that a copy that somebody edited since is kept under another name."""

    def __init__(self, note: Path) -> None:
        self.note = note
        try:
            self.digests: dict[str, str] = json.loads(note.read_text("utf-8"))
        except (OSError, ValueError):
            self.digests = {}

    def keep_edited(self, path: Path) -> Path | None:
        """Moves an edited copy aside, and says where to."""
        if not path.exists() or self.digests.get(str(path)) == digest(path):
            return None
        number = 1
        while (kept := path.with_stem(f"{path.stem}.kept-{number}")).exists():
            number += 1
        os.replace(path, kept)
        return kept

    def remember(self, path: Path) -> None:
        self.digests[str(path)] = digest(path)
        write_whole(self.note, json.dumps(self.digests, indent=2) + "\n")
