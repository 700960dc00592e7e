import { readFileSync } from 'node:fs';
import { type DesignOptions, design, type Expectation, type SetData, setData, type TruthTableOptions } from '../../src/qca/index.js';

/** One oracle file: data and calls with the peer's results; `README.md` says where it comes from. */
export interface Fixture {
  readonly id: string;
  readonly input: { readonly [name: string]: unknown };
  readonly calls: readonly Call[];
}

export interface Call {
  readonly id: string;
  readonly notRequired?: string;
  readonly do: Do;
  readonly result?: unknown;
  readonly error?: string;
  readonly errorKind?: string;
}

export interface Do {
  readonly fn: string;
  readonly positional: readonly unknown[];
  readonly args?: { readonly [name: string]: unknown };
}

/** Arguments that the present method does not have, with the reason; calls with them are left to the issue that adds them. */
const LATER: readonly (readonly [(args: Readonly<Record<string, unknown>>) => boolean, string])[] = [
  [(args) => Array.isArray(args['incl.cut']), 'two inclusion cut-offs'],
  [(args) => 'pri.cut' in args, 'a PRI cut-off'],
  [(args) => 'inf.test' in args, 'a binomial test'],
  [(args) => 'all.sol' in args, 'all irredundant models'],
  [(args) => 'explain' in args || (args.include !== undefined && args.include !== '?'), 'output C'],
  [(args) => typeof args.outcome === 'string' && /[*+]/.test(args.outcome), 'an expression as the outcome'],
];

export function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as Fixture;
}

/** Why a call is not compared here, or `null` when it is. */
export function leftOut(call: Call): string | null {
  if (call.notRequired) return call.notRequired;
  const nested = call.do.positional.filter((one): one is Do => typeof one === 'object' && one !== null && 'fn' in one);
  const args = Object.assign({}, ...nested.map((one) => one.args), call.do.args) as Readonly<Record<string, unknown>>;
  return LATER.find(([applies]) => applies(args))?.[1] ?? null;
}

/** A data frame of the fixture as set data. */
export function dataOf(file: Fixture, ref: string): SetData {
  const frame = file.input[ref] as { columns: string[]; case_ids: string[]; values: Record<string, number[]> };
  return setData(
    frame.case_ids,
    frame.columns.map((name) => ({ name, memberships: frame.values[name] as number[] })),
  );
}

/** The design and options of a `truthTable` call. */
export function tableCall(file: Fixture, call: Do, directional?: unknown): { table: Parameters<typeof design>; options: TruthTableOptions } {
  const args = call.args as { outcome: string; conditions: string; 'incl.cut'?: number; 'n.cut'?: number };
  const conditions = args.conditions.split(',');
  const expectations = directional === undefined ? {} : { [args.outcome]: expectationsOf(directional, conditions) };
  const options: DesignOptions = { outcome: args.outcome, conditions, expectations };
  const ref = (call.positional[0] as { ref: string }).ref;
  // The peer's own default for the inclusion cut-off is 1.
  return {
    table: [dataOf(file, ref), options],
    options: { inclusion: args['incl.cut'] ?? 1, frequency: args['n.cut'] ?? 1 },
  };
}

/** `dir.exp` as R takes it: `[1, 0]`, `"1,-,0"` or `"A,~C"`. */
function expectationsOf(given: unknown, conditions: readonly string[]): Record<string, Expectation> {
  const parts = Array.isArray(given) ? given.map(String) : String(given).split(',');
  const word = (sign: string): Expectation => (sign === '1' ? 'present' : sign === '0' ? 'absent' : 'none');
  if (parts.every((part) => ['0', '1', '-'].includes(part))) {
    return Object.fromEntries(conditions.map((name, i) => [name, word(parts[i] as string)]));
  }
  return Object.fromEntries(parts.map((part) => (part.startsWith('~') ? [part.slice(1), 'absent'] : [part, 'present'])));
}
