/** Keeps what user code does to the process from ending the kernel, and gives it to the cell that did it. */
import type { StreamName } from './pacer.js';

export class ProcessExit extends Error {
  override name = 'ProcessExit';
}

export interface ProcessEvents {
  /** An error that no cell's own course has caught. */
  failed(error: unknown): void;
  wrote(name: StreamName, text: string): void;
  interrupted(): void;
  terminated(): void;
}

/** Takes over the output, the ways out and the last-resort handlers of this process. Returns the real exit. */
export function guardProcess(events: ProcessEvents): (code: number) => never {
  const exit = (Reflect.get(process, 'reallyExit') as (code: number) => never).bind(process);
  const refuse =
    (call: string) =>
    (code?: unknown): never => {
      const error = new ProcessExit(
        `${call}(${code === undefined ? '' : String(code)}) was called in a cell; the kernel goes on`,
      );
      events.failed(error);
      throw error;
    };
  Object.assign(process, {
    exit: refuse('process.exit'),
    reallyExit: refuse('process.reallyExit'),
    abort: refuse('process.abort'),
  });
  process.on('uncaughtException', (error) => events.failed(error));
  process.on('unhandledRejection', (reason) => events.failed(reason));
  process.on('SIGINT', () => events.interrupted());
  process.on('SIGTERM', () => events.terminated());
  process.on('warning', () => {});
  for (const name of ['stdout', 'stderr'] as const) captureStream(name, events);
  return exit;
}

function captureStream(name: StreamName, events: ProcessEvents): void {
  const write = (chunk: unknown, encoding?: unknown, callback?: unknown): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8');
    events.wrote(name, text);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') process.nextTick(() => done());
    return true;
  };
  Object.assign(process[name], { write });
}
