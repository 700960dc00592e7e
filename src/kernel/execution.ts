/** Runs the cells of a notebook: what they show, how they fail, and how they are interrupted. */
import { bundleOf } from './bundle.js';
import { jsonBundle } from './displays.js';
import type { Engine } from './engine.js';
import { type JupyterError, jupyterError } from './errors.js';
import { Interrupted } from './guard.js';
import type { History } from './history.js';
import type { Output } from './output.js';
import { newRun, type Run, runningHere, within } from './run.js';
import { RUNNING, STOP, STOPPED_RUN } from './shared-flags.js';
import { isJson, type Json, type Message } from './wire.js';

interface Executed {
  readonly error?: JupyterError;
  /** What the error is of. */
  readonly thrown?: unknown;
  readonly expressions?: Json;
}
export interface Answer {
  readonly reply: Json;
  /** Whether the cells that wait shall not be run. */
  readonly aborts: boolean;
}

export class Execution {
  readonly #engine: Engine;
  readonly #output: Output;
  readonly #history: History;
  readonly #flags: Int32Array;
  readonly #reported = new WeakSet<object>();
  #count = 0;
  #current: Run | undefined;
  #latest: Run | undefined;
  #interruption: (() => void) | undefined;

  constructor(engine: Engine, output: Output, history: History, flags: Int32Array) {
    this.#engine = engine;
    this.#output = output;
    this.#history = history;
    this.#flags = flags;
  }

  /** The cell that runs. */
  get current(): Run | undefined {
    return this.#current;
  }

  /** Runs one cell and publishes all it shows. */
  async execute(request: Message, code: string): Promise<Answer> {
    const { content } = request;
    const silent = content.silent === true;
    const run = newRun(request.header, {
      identities: request.identities,
      allowStdin: content.allow_stdin === true,
      silent,
    });
    if (!silent) {
      this.#count++;
      if (content.store_history !== false) this.#history.add(this.#count, code);
      this.publish('execute_input', { code, execution_count: this.#count }, {}, [], request.header);
    }
    const count = this.#count;
    this.#enter(run);
    const { error, thrown, expressions } = await this.#interruptible(run, () =>
      within(run, () => this.#cell(run, request, code, count)),
    );
    if (run.stopped) this.#output.discard(run);
    this.#output.notice(run);
    if (error && !silent) this.#output.message({ type: 'error', parent: request.header, content: { ...error } });
    run.ended = true;
    for (const failure of run.failures) if (failure !== thrown) this.#publishError(run, failure);
    await this.#output.drained();
    this.#leave();
    const reply = error
      ? { status: 'error', execution_count: count, ...error }
      : { status: 'ok', execution_count: count, payload: run.payload, user_expressions: expressions ?? {} };
    return { reply, aborts: error !== undefined && content.stop_on_error !== false };
  }

  #enter(run: Run): void {
    this.#current = run;
    this.#latest = run;
    Atomics.store(this.#flags, STOP, 0);
    Atomics.store(this.#flags, RUNNING, run.id);
  }

  #leave(): void {
    Atomics.store(this.#flags, RUNNING, 0);
    Atomics.store(this.#flags, STOP, 0);
    this.#current = undefined;
  }

  async #cell(run: Run, request: Message, code: string, count: number): Promise<Executed> {
    const name = run.silent ? `silent-${run.id}` : `In[${count}]`;
    const outcome = await this.#engine.execute(code, name);
    if (!outcome.ok) {
      if (outcome.error instanceof Interrupted) run.stopped = true;
      return { error: this.#jupyterError(outcome.error), thrown: outcome.error };
    }
    if (outcome.value !== undefined && outcome.value !== null && !run.silent) {
      const data = jsonBundle(await bundleOf(outcome.value));
      this.#history.setOutput(count, String(data['text/plain'] ?? ''));
      this.publish('execute_result', { execution_count: count, data, metadata: {} });
    }
    await turn();
    const [thrown] = run.failures;
    if (run.failures.length > 0) return { error: this.#jupyterError(thrown), thrown };
    return { expressions: await this.#expressions(request.content.user_expressions) };
  }

  /** Runs the work so that an interrupt also ends what is not the cell's code: a picture, a wait for the front end. */
  async #interruptible(run: Run, work: () => Promise<Executed>): Promise<Executed> {
    const interruption = new Promise<Executed>((resolve) => {
      // The cell itself answers an interrupt at once; only what it cannot end is left behind.
      this.#interruption = () =>
        setTimeout(() => resolve({ error: this.#jupyterError(new Interrupted()) }), 100).unref();
    });
    try {
      return await Promise.race([work(), interruption]);
    } catch (error) {
      if (error instanceof Interrupted) run.stopped = true;
      return { error: this.#jupyterError(error) };
    } finally {
      this.#interruption = undefined;
    }
  }

  async #expressions(given: unknown): Promise<Json> {
    if (!isJson(given)) return {};
    const found: Record<string, unknown> = {};
    for (const [key, code] of Object.entries(given)) {
      const outcome = await this.#engine.execute(`(${String(code)})`, `expression-${key.replace(/\W/g, '_')}`);
      found[key] = outcome.ok
        ? { status: 'ok', data: jsonBundle(await bundleOf(outcome.value)), metadata: {} }
        : { status: 'error', ...this.#jupyterError(outcome.error) };
    }
    return found;
  }

  /** An error outside of a cell's own course: it fails the cell, or stands by itself when the cell has ended. */
  failed(error: unknown): void {
    const run = this.runHere();
    if (!run || (error instanceof Interrupted && run.stopped)) return;
    // `process.exit` in a callback comes twice: when it is called, and when what it throws is caught by nobody.
    if (typeof error === 'object' && error !== null) {
      if (this.#reported.has(error)) return;
      this.#reported.add(error);
    }
    if (!run.ended) {
      run.failures.push(error);
      return;
    }
    this.#publishError(run, error);
  }

  interrupt(): void {
    const run = this.#current;
    const meant = Atomics.load(this.#flags, STOPPED_RUN);
    // A signal may arrive when the cell it was meant for has ended.
    if (!run || (meant !== 0 && meant !== run.id)) return;
    run.stopped = true;
    this.#engine.interrupt();
    this.#interruption?.();
    this.#output.discard(run);
  }

  publish(
    type: string,
    content: Json,
    metadata: Json = {},
    buffers: readonly Buffer[] = [],
    given?: Message['header'],
  ): void {
    const run = this.runHere();
    this.#output.message({ type, parent: given ?? run?.parent ?? {}, content, metadata, buffers });
  }

  #publishError(run: Run, error: unknown): void {
    this.#output.message({ type: 'error', parent: run.parent, content: { ...this.#jupyterError(error) } });
  }

  #jupyterError(error: unknown): JupyterError {
    return jupyterError(error, (file, line, column) => this.#engine.locate(file, line, column));
  }

  /** The run that the calling code belongs to; where that is not known, the one that runs or ran last. */
  runHere(): Run | undefined {
    return runningHere() ?? this.#current ?? this.#latest;
  }
}

/** One full turn of the event loop: rejections and callbacks that are due have been seen after it. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setImmediate(resolve), 1));
}
