import type { CaseSelection, Zone } from '../qca/case-selection/types.js';
import type { CausalChain } from '../qca/causal-chain/causal-chain.js';
import type { Complexity } from '../qca/complexity.js';
import type { Retention } from '../qca/retention/retention.js';
import type { GeneratedData } from '../qca/simulation/generate.js';
import type { Recovery } from '../qca/simulation/recover-truth.js';
import type { AreaFit, Intersection, TheoryComparison } from '../qca/theory/types.js';
import { policyWarnings } from '../qca/truth-table/warnings.js';
import { labelled, outcomeText } from './labelled.js';
import { counted, firstOf, ratio } from './number.js';
import type { PlainTable } from './table.js';

/** What looks beyond one outcome or one solution, as tables. One function a kind. */
const list = (items: readonly string[]): string => (items.length > 0 ? items.join(', ') : 'none');

export function causalChainTable(chain: CausalChain): PlainTable {
  return {
    title: `Causal chain · ${counted(chain.links.length, 'outcome')}`,
    columns: ['outcome', 'model', 'expression', 'inclusion', 'PRI', 'coverage'],
    rows: chain.links.flatMap(({ outcome, solution }) => {
      if (solution === null) return [[outcome, null, 'nothing comes before it']];
      if (solution.models.length === 0) {
        return [[outcome, null, solution.exhausted ? 'no row is sufficient' : 'none found within the bounds']];
      }
      return solution.models.map((model) => [
        outcome,
        `${model.number} of ${solution.count}`,
        labelled(model.expression, solution.table.design.sets),
        ratio(model.inclusion),
        ratio(model.pri),
        ratio(model.coverage),
      ]);
    }),
    notes: [
      'parsimonious models of each outcome by the sets that may be its causes',
      ...(chain.ordering.length > 1 ? [`order: ${chain.ordering.map((level) => level.join(', ')).join(' < ')}`] : []),
    ],
    warnings: chain.warnings,
  };
}

/** Models that a theory is shown beside: each takes five rows. */
const THEORY_MODELS = 10;

export function theoryTable(comparison: TheoryComparison): PlainTable {
  const measures = (own: AreaFit): string[] => [ratio(own.inclusion), ratio(own.pri), ratio(own.coverage)];
  const { sets } = comparison.table.design;
  const row = (label: string, own: Intersection): (string | null)[] => [
    label,
    `${own.theory ? 'T' : '~T'}*${own.solution ? 'S' : '~S'}`,
    own.expression === null ? 'more than 500 products' : labelled(own.expression, sets),
    ...measures(own),
    list(own.withOutcome.cases),
    list(own.withoutOutcome.cases),
  ];
  const shown = comparison.models.slice(0, THEORY_MODELS);
  const outcome = outcomeText(comparison.table.design);
  const without = outcomeText(comparison.table.design.negated);
  return {
    title: `Theory beside the ${comparison.type} solution · ${outcome}`,
    columns: [
      'model',
      'area',
      'expression',
      'inclusion',
      'PRI',
      'coverage',
      `cases with ${outcome}`,
      `cases with ${without}`,
    ],
    rows: [
      ['', 'T', labelled(comparison.theory, sets), ...measures(comparison.fit)],
      ...shown.flatMap((model) => [
        [model.label, 'S', labelled(model.expression, sets), ...measures(model.fit)],
        ...model.intersections.map((own) => row(model.label, own)),
      ]),
    ],
    notes: [
      `T: the theory; S: the model. With ${outcome}: covered in S, uncovered in ~S; with ${without}: inconsistent in S, consistent in ~S. Most likely in T, least likely in ~T.`,
      ...shown
        .filter((model) => model.inNoArea.length > 0)
        .map((model) => `${model.label}: at exactly 0.5, so in no area: ${model.inNoArea.join(', ')}`),
      ...firstOf(shown.length, comparison.models.length, 'models', '.models'),
    ],
    warnings: comparison.warnings,
  };
}

export function retentionTable(retention: Retention): PlainTable {
  const { cases, perturbationProbability: each, perturbation } = retention;
  const what = cases === null ? `each case with probability ${each}` : counted(cases, 'case');
  return {
    title: `Retention ${ratio(retention.probability)} · ${perturbation} of ${what} · ${outcomeText(retention.table.design)}`,
    columns: ['row', 'output', 'n', 'probability that it stays'],
    rows: retention.rows.map((row) => [
      row.row,
      row.output === null ? '?' : String(row.output),
      row.n,
      ratio(row.probability),
    ]),
    notes: ['retention: the probability that no row changes its output'],
    warnings: policyWarnings(retention.table.design),
  };
}

export function complexityTable(complexity: Complexity): PlainTable {
  return {
    title: `Size of the search · ${counted(complexity.levels.length, 'condition')}`,
    columns: ['conditions fixed', 'products'],
    rows: [
      ...complexity.layers.map((layer) => [layer.conditions, String(layer.products)]),
      ['together', String(complexity.total)],
    ],
  };
}

export function generatedTable(made: GeneratedData): PlainTable {
  return {
    title: `Generated data · ${made.truth} -> ${made.outcome}`,
    columns: ['cases', 'conditions', 'configurations that can occur', 'noise', 'turned round', 'fuzzy', 'seed'],
    rows: [
      [
        made.sets.cases.length,
        made.conditions.join(', '),
        made.possible,
        made.noise,
        made.flipped.length,
        made.fuzzy ? 'yes' : 'no',
        made.seed,
      ],
    ],
    warnings: made.sets.warnings,
  };
}

export function recoveryTable(recovery: Recovery): PlainTable {
  return {
    title: `Would it be found? ${recovery.truth ?? 'truths drawn at random'} · ${counted(recovery.dataSets, 'data set')}`,
    columns: ['solution', 'exact', 'exact, one of several', 'a correct part', 'wrong', 'no model'],
    rows: recovery.types.map((own) => [own.type, own.exact, own.exactAmongSeveral, own.submodel, own.wrong, own.none]),
    notes: [
      `seed ${recovery.seed}`,
      ...(recovery.notAllListed > 0
        ? [`${counted(recovery.notAllListed, 'solution')} with more models than were looked at`]
        : []),
    ],
  };
}

export function caseSelectionTable(selection: CaseSelection): PlainTable {
  return {
    title: `Cases to compare · ${outcomeText(selection.design)} · within ${selection.level} of the extreme distance`,
    columns: ['strategy', 'outcome', 'cases', 'distance', 'differ in', 'clusters'],
    rows: selection.zones.flatMap((zone) =>
      zone.selected.map((pair) => [
        zone.strategy,
        zone.outcome,
        pair.cases.join(', '),
        pair.distance,
        list(pair.differ),
        pair.clusters,
      ]),
    ),
    notes: selection.zones.flatMap(zoneNotes),
    warnings: selection.warnings,
  };
}

function zoneNotes(zone: Zone): string[] {
  const head = `${zone.strategy} (${zone.outcome}): ${counted(zone.pairs, 'pair')}`;
  const listed =
    zone.selectedCount > zone.selected.length ? `; ${zone.selected.length} of ${zone.selectedCount} listed` : '';
  const levels = zone.levels.map((level) => {
    const differ = level.differ.filter((one) => one.pairs > 0).map((one) => `${one.condition} ${one.pairs}`);
    return `${level.pairs} at distance ${level.distance}${differ.length > 0 ? ` (differ in ${differ.join(', ')})` : ''}`;
  });
  return [`${[head, ...levels].join('; ')}${listed}`];
}
