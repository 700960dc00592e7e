import type { Warning } from '../../util/warning.js';
import type { Design } from '../design.js';
import { SYM_UNCONFIRMED } from '../fit/sym.js';
import { droppedFindings, NO_ROW, setFindings, setNamed } from '../sets.js';
import type { TruthTableRow } from './types.js';

/** What the reader of a truth table must see: findings about the sets it uses, and about its rows. */
export function truthTableWarnings(design: Design, rows: readonly TruthTableRow[]): Warning[] {
  return [
    ...setWarnings(design),
    ...contradictoryRows(design, rows),
    ...excludedCases(rows),
    ...noPositiveRow(design, rows),
    ...fuzzySym(design),
  ];
}

/** Cases that were left out; no variation and cases at one half, in the sets of this design only. */
export function setWarnings(design: Design): Warning[] {
  const known = found.get(design) ?? findSetWarnings(design);
  found.set(design, known);
  return known;
}

/** Designs do not change, and each solution asks. */
const found = new WeakMap<Design, Warning[]>();

function findSetWarnings(design: Design): Warning[] {
  const findings = [...design.conditions, ...design.outcomeSets].flatMap((name) => {
    const consequence = design.outcomeSets.includes(name) ? 'counted as without the outcome' : NO_ROW;
    return setFindings(setNamed(design.sets, name, 'design'), design.sets.cases, consequence);
  });
  return [...droppedFindings(design.sets.dropped), ...findings];
}

/** What a policy did to the cases before anything was computed: for displays that rest on them and have no finding about sets. */
export function policyWarnings(design: Design): Warning[] {
  return setWarnings(design).filter(({ code }) => code === 'cases-dropped' || code === 'memberships-changed');
}

function contradictoryRows(design: Design, rows: readonly TruthTableRow[]): Warning[] {
  const contradictory = rows.filter((row) => row.contradictory);
  if (contradictory.length === 0) return [];
  const which = contradictory.map((row) => row.row).join(', ');
  const [what, hold] = contradictory.length === 1 ? ['Row', 'holds'] : ['Rows', 'hold'];
  const message = `${what} ${which} ${hold} cases with and cases without ${design.outcome}.`;
  return [{ code: 'contradictory-rows', message }];
}

/** An exclusion is meant for configurations without a case; one with cases takes these out of the analysis. */
function excludedCases(rows: readonly TruthTableRow[]): Warning[] {
  const found = rows.filter((row) => row.remainder === 'excluded' && row.n > 0);
  if (found.length === 0) return [];
  const which = found.map((row) => `${row.row} (${row.cases.join(', ')})`).join(', ');
  const [what, verbs] = found.length === 1 ? ['Row', 'is excluded and yet has'] : ['Rows', 'are excluded and yet have'];
  return [{ code: 'excluded-row-with-cases', message: `${what} ${which} ${verbs} cases: they count for no output.` }];
}

function noPositiveRow(design: Design, rows: readonly TruthTableRow[]): Warning[] {
  if (rows.some((row) => row.output === 1)) return [];
  const message = `No row reaches the cut-offs for ${design.outcome}: there is nothing to minimize.`;
  return [{ code: 'no-positive-row', message }];
}

function fuzzySym(design: Design): Warning[] {
  const used = [...design.conditions, ...design.outcomeSets].map(
    (name) => setNamed(design.sets, name, 'design').memberships,
  );
  // Values of multi-value sets, and “does not apply”, are whole numbers too.
  if (used.every((memberships) => memberships.every(Number.isInteger))) return [];
  return [SYM_UNCONFIRMED];
}
