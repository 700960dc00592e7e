"""nbclient with its silences taken away: whatever it would pass over is a fault here."""

import asyncio
import re
import signal
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any

from jupyter_client.kernelspec import NoSuchKernel
from jupyter_client.utils import ensure_async
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete, CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from .faults import Fault, Kind

CELL_SECONDS = 600
# A timer or a promise of the last cell may fail when its cell is long done.
LISTEN_AFTER_LAST_CELL = 1.0
# The kernel's own notice (src/kernel/iopub.ts) that it left out a part of a cell's output.
CUT = re.compile(r"^\[setwise\] output cut: ([^\n]*? bytes\))", re.M)
# Our kernel's names for a cell that does not type-check, and for one that calls process.exit.
KIND_OF_ERROR = {"TypeScriptError": Kind.TYPE_ERROR, "ProcessExit": Kind.EXIT_CALLED}
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class HeadlessClient(NotebookClient):
    """Executes a notebook; `fault` holds the first thing that went wrong and that nbclient itself would not raise."""

    def __init__(self, notebook: NotebookNode, *, on_late: Callable[[int, Any], None], **options: Any) -> None:
        super().__init__(
            notebook,
            timeout=options.pop("timeout", CELL_SECONDS),
            iopub_timeout=10,
            raise_on_iopub_timeout=True,
            record_timing=False,
            coalesce_streams=True,
            **options,
        )
        self.on_late = on_late
        self.fault: Fault | None = None
        self.cell_of: dict[str, tuple[NotebookNode, int]] = {}
        code = [i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code" and cell.source.strip()]
        self.number_of = {index: number for number, index in enumerate(code, start=1)}
        self.last = code[-1] if code else -1

    def say(self, index: int) -> str:
        return f"cell {self.number_of.get(index, 0)} of {len(self.number_of)}"

    def note(self, kind: Kind, cause: str) -> None:
        self.fault = self.fault or Fault(kind, cause)

    async def async_start_new_kernel_client(self) -> Any:
        client = await super().async_start_new_kernel_client()
        client.allow_stdin = True  # so that a question is seen, and named, rather than refused in the cell's own words
        self._stop_on_signals()
        return client

    def _stop_on_signals(self) -> None:
        """nbclient's handlers pull the kernel away from under a running cell; ours end the run, which ends the kernel."""
        task = asyncio.current_task()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError, RuntimeError):  # on Windows, and outside the main thread
                asyncio.get_running_loop().add_signal_handler(number, task.cancel)

    async def _async_poll_output_msg(self, parent_msg_id: str, cell: NotebookNode, cell_index: int) -> None:
        self.cell_of[parent_msg_id] = (cell, cell_index)
        while True:
            message = await ensure_async(self.kc.iopub_channel.get_msg(timeout=None))
            if message["parent_header"].get("msg_id") != parent_msg_id:
                self.take_late(message)
                continue
            try:
                self.process_message(message, cell, cell_index)
            except CellExecutionComplete:
                return

    def look(self, output: Any, cell_index: int) -> None:
        notice = CUT.search(output.text) if output.output_type == "stream" else None
        if notice:
            self.note(Kind.OUTPUT_CUT, f"{self.say(cell_index)}: a part of the output was cut: {notice.group(1)}")

    def take_late(self, message: dict[str, Any]) -> None:
        """What an earlier cell says after its end belongs to that cell; an error among it is a fault."""
        parent = message["parent_header"].get("msg_id")
        if parent not in self.cell_of:
            if message["msg_type"] == "error":
                self.note(Kind.LATE_ERROR, f"an error outside every cell: {error_line(message['content'])}")
            return
        cell, index = self.cell_of[parent]
        if message["msg_type"] == "error":
            self.note(Kind.LATE_ERROR, f"{self.say(index)} failed after its end: {error_line(message['content'])}")
        try:
            output = self.process_message(message, cell, index)
        except CellExecutionComplete:
            return
        if output is not None:
            self.look(output, index)
            self.on_late(index, output)

    async def async_execute_cell(self, cell: NotebookNode, cell_index: int, *args: Any, **options: Any) -> NotebookNode:
        if cell_index not in self.number_of:
            return await super().async_execute_cell(cell, cell_index, *args, **options)
        asked = asyncio.ensure_future(self._fail_when_asked(cell_index))
        try:
            done = await super().async_execute_cell(cell, cell_index, *args, **options)
            if cell_index == self.last:
                await self._listen()
        except Exception as error:
            if asyncio.current_task().cancelling():  # nbclient takes that for a dead kernel
                raise Fault(Kind.INTERRUPTED, f"interrupted in {self.say(cell_index)}") from error
            raise self.fault or self.name(error, cell_index) from error
        finally:
            asked.cancel()
        if self.fault:
            raise self.fault
        return done

    async def _check_raise_for_error(self, cell: NotebookNode, cell_index: int, exec_reply: dict[str, Any] | None) -> None:
        await super()._check_raise_for_error(cell, cell_index, exec_reply)
        status = (exec_reply or {"content": {}})["content"].get("status")
        if status not in ("ok", "error"):
            raise Fault(Kind.CELL_ABORTED, f"{self.say(cell_index)} was not run: the kernel answered “{status}”")
        for output in cell.outputs:
            self.look(output, cell_index)
            if status == "ok" and output.output_type == "error":
                raise Fault(Kind.LATE_ERROR, f"{self.say(cell_index)} was answered “ok” but showed {error_line(output)}")

    async def _fail_when_asked(self, cell_index: int) -> None:
        message = await ensure_async(self.kc.stdin_channel.get_msg(timeout=None))
        prompt = message["content"].get("prompt", "")
        self.note(Kind.ASKED_FOR_INPUT, f"{self.say(cell_index)} asks for input (“{prompt.strip()}”), and nobody is here to answer")
        if self.task_poll_for_reply is not None:
            self.task_poll_for_reply.cancel()

    async def _listen(self) -> None:
        end = monotonic() + LISTEN_AFTER_LAST_CELL
        while (left := end - monotonic()) > 0:
            try:
                self.take_late(await asyncio.wait_for(ensure_async(self.kc.iopub_channel.get_msg(timeout=None)), left))
            except asyncio.TimeoutError:
                break
        await self._async_check_alive()

    def name(self, error: Exception, index: int) -> Exception:
        """The fault behind an exception of nbclient; an exception of any other origin stays what it is."""
        where = self.say(index)
        if isinstance(error, CellExecutionError):
            kind = KIND_OF_ERROR.get(error.ename, Kind.CELL_ERROR)
            return Fault(kind, f"{where} failed: {error_line({'ename': error.ename, 'evalue': error.evalue})}")
        if isinstance(error, CellTimeoutError) and "IOPub" in str(error):
            return Fault(Kind.OUTPUT_LOST, f"{where}: the kernel never said it was idle, so output may be lost")
        if isinstance(error, CellTimeoutError):
            return Fault(Kind.CELL_TIMEOUT, f"{where} did not end within {self.timeout} s")
        if isinstance(error, DeadKernelError):
            return Fault(Kind.KERNEL_DIED, f"the kernel died in {where}")
        return error


def error_line(content: Any) -> str:
    """An error's name and the first line of its message."""
    text = COLOURS.sub("", str(content.get("evalue", ""))).strip()
    return f"{content.get('ename', 'Error')}: {text.splitlines()[0] if text else 'no message'}"


async def execute(client: HeadlessClient) -> None:
    """Runs every cell; raises a Fault."""
    try:
        await client.async_execute()
    except NoSuchKernel as error:
        raise Fault(Kind.NO_KERNEL, f"there is no kernel named “{error.name}”; run set-up: node scripts/setup.mjs") from error
    except RuntimeError as error:
        if client.kc is not None or client.cell_of:
            raise
        raise Fault(Kind.NO_KERNEL, f"the kernel did not start: {error}") from error
    except asyncio.CancelledError as error:
        raise Fault(Kind.INTERRUPTED, "interrupted") from error
