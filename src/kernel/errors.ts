/** What was thrown in a cell, as Jupyter shows it: the user's own lines, and none of the kernel's. */
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Interrupted } from './guard.js';
import { PACKAGE_ROOT } from './paths.js';
import type { Diagnostic } from './tslab.js';

export interface JupyterError {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}
export interface Located {
  readonly file: string;
  /** One-based; missing when only the cell is known. */
  readonly line?: number;
  readonly column?: number;
  /** The source line. */
  readonly text?: string;
  /** Here the kernel called the cell; what is below are the kernel's own frames. */
  readonly isCall?: boolean;
}
export type Locate = (file: string, line: number, column: number) => Located | undefined;

/** The types of a cell do not fit, or it is no TypeScript. */
export class CompileFailure extends Error {
  override name = 'TypeScriptError';
  readonly diagnostics: readonly Diagnostic[];
  readonly code: string;
  readonly cell: string;

  constructor(diagnostics: readonly Diagnostic[], code: string, cell: string) {
    // Where it is no TypeScript at all, what its types would be is of no use.
    const syntax = diagnostics.filter(({ code: number }) => number < 2000);
    const told = syntax.length > 0 ? syntax : diagnostics;
    super(told[0]?.messageText ?? 'the cell could not be compiled');
    this.diagnostics = told;
    this.code = code;
    this.cell = cell;
  }
}

const RED = '\u001b[31m';
const PLAIN = '\u001b[39m';
const FRAMES = 20;
const CAUSES = 5;

/** Name, message and traceback of anything that can be thrown. */
export function jupyterError(thrown: unknown, locate: Locate): JupyterError {
  if (thrown instanceof CompileFailure) return compileError(thrown);
  if (thrown instanceof Interrupted) {
    return {
      ename: thrown.name,
      evalue: thrown.message,
      traceback: [`${RED}${thrown.name}${PLAIN}: ${thrown.message}`],
    };
  }
  const { ename, evalue } = nameOf(thrown);
  return { ename, evalue, traceback: tracebackOf(thrown, locate, 0) };
}

function tracebackOf(thrown: unknown, locate: Locate, depth: number): string[] {
  const { ename, evalue } = nameOf(thrown);
  const frames = framesOf(thrown, locate);
  const own = frames.find(({ place }) => place?.text !== undefined && place.column !== undefined)?.place;
  const lines = [`${RED}${ename}${PLAIN}: ${evalue}`];
  if (own?.line !== undefined) lines.push(...excerpt(own.file, own.line, own.column ?? 1, 1, own.text ?? ''));
  lines.push(...frames.slice(0, FRAMES).map(({ text }) => `    at ${text}`));
  if (thrown instanceof Error && depth < CAUSES) {
    if (thrown.cause !== undefined) lines.push('Caused by:', ...tracebackOf(thrown.cause, locate, depth + 1));
    if (thrown instanceof AggregateError) {
      for (const one of thrown.errors.slice(0, CAUSES)) lines.push(...tracebackOf(one, locate, depth + 1));
    }
  }
  return lines;
}

function nameOf(thrown: unknown): { readonly ename: string; readonly evalue: string } {
  if (!(thrown instanceof Error)) {
    return { ename: 'Thrown', evalue: typeof thrown === 'string' ? thrown : inspect(thrown, { depth: 2 }) };
  }
  // Both may be anything, or throw: they are the user's.
  const read = (key: 'name' | 'message', otherwise: string): string => {
    try {
      return String(thrown[key]);
    } catch {
      return otherwise;
    }
  };
  return { ename: read('name', 'Error'), evalue: read('message', '') };
}

interface Frame {
  readonly text: string;
  readonly place: Located | undefined;
}

function framesOf(thrown: unknown, locate: Locate): Frame[] {
  if (!(thrown instanceof Error)) return [];
  let stack: unknown;
  try {
    stack = thrown.stack;
  } catch {
    return [];
  }
  if (typeof stack !== 'string') return [];
  const frames: Frame[] = [];
  for (const line of stack.split('\n')) {
    const frame = line.startsWith('    at ') ? frameOf(line.slice(7), locate) : undefined;
    if (frame?.place?.isCall) break;
    if (frame) frames.push(frame);
  }
  return frames;
}

const FRAME = /^(?:(.*?) \()?((?:file:\/\/)?[^()]*?):(\d+):(\d+)\)?$/;
const NOT_THE_USERS = /^node:|\/node_modules\/(tslab|@tslab|zeromq|vitest|setwise)\/|^evalmachine\.|^<anonymous>/;
/** The library's own frames say nothing to its user: its errors say what to do. */
const isOurs = (file: string) => ['dist', 'src'].some((folder) => file.startsWith(join(PACKAGE_ROOT, folder, '/')));

function frameOf(line: string, locate: Locate): Frame | undefined {
  const isAsync = line.startsWith('async ') ? 'async ' : '';
  const match = FRAME.exec(line.slice(isAsync.length));
  if (!match) return undefined;
  const [, called, file = '', row = '1', column = '1'] = match;
  const place = locate(file, Number(row), Number(column));
  const path = file.replace(/^file:\/\//, '');
  if (!place && (NOT_THE_USERS.test(path) || isOurs(path))) return undefined;
  const where = place ? at(place) : `${path}:${row}:${column}`;
  const name = called?.replace(/^Object\./, '').replace(/^<anonymous>$|^eval$/, '');
  return { text: name ? `${isAsync}${name} (${where})` : `${isAsync}${where}`, place };
}

function at({ file, line, column }: Located): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

/** `In[3]:2:7`, the source line, and a caret under the place. */
function excerpt(file: string, line: number, column: number, width: number, text: string): string[] {
  const gutter = `${line} | `;
  const pad = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  const caret = `^${'~'.repeat(Math.max(0, Math.min(width, text.length - column + 1) - 1))}`;
  return [
    `  ${file}:${line}:${column}`,
    `  ${gutter}${text}`,
    `  ${' '.repeat(gutter.length)}${pad}${RED}${caret}${PLAIN}`,
  ];
}

function compileError({ diagnostics, code, cell, name }: CompileFailure): JupyterError {
  const lines = code.split('\n');
  const traceback: string[] = [];
  let former: Diagnostic | undefined;
  for (const one of diagnostics) {
    const continues =
      former?.start.offset === one.start.offset && former.code !== one.code && former.end.offset === one.end.offset;
    if (continues) {
      traceback.push(`    ${one.messageText}`);
      continue;
    }
    former = one;
    traceback.push(`${RED}${name}${PLAIN} TS${one.code}: ${one.messageText}`);
    const { line, character } = one.start;
    if (one.fileName !== undefined) traceback.push(`  ${one.fileName}:${line + 1}:${character + 1}`);
    else
      traceback.push(...excerpt(cell, line + 1, character + 1, one.end.offset - one.start.offset, lines[line] ?? ''));
  }
  const first = diagnostics[0];
  const where = first ? `${first.fileName ?? cell}:${first.start.line + 1}:${first.start.character + 1}` : cell;
  return { ename: name, evalue: `${where} - ${first?.messageText ?? ''} (TS${first?.code ?? 0})`, traceback };
}
