import { COVERAGE, type CoveragePayload, VENN, type VennPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { figureBundle } from './bundle.js';
import { coverageFigure, coverageWords } from './coverage.js';
import { countCoverage } from './coverage-groups.js';
import { bits } from './formula.js';
import { counted, ratio } from './number.js';
import { paragraphs, type TextColumn, textTable } from './text.js';
import { vennFigure, vennWords } from './venn.js';

const left = (title: string): TextColumn => ({ title, align: 'left' });
const right = (title: string): TextColumn => ({ title, align: 'right' });

/** A Venn diagram in every form; as text, its regions with a case. */
export function vennBundle(chart: VennPayload): MimeBundle {
  const rows = chart.regions.map((region) => [
    bits(region.configuration),
    region.remainder === null ? region.state : `remainder: ${region.remainder}`,
    String(region.n),
    region.cases.join(', '),
  ]);
  const title = `Venn diagram of ${counted(chart.conditions.length, 'condition')} (${chart.conditions.join(', ')}), ${chart.outcome}`;
  const text = [
    paragraphs(
      title,
      vennWords(chart),
      chart.warnings.map((warning) => `▲ ${warning.message}`),
    ),
    textTable([left('region'), left('state'), right('n'), { ...left('cases'), yields: true }], rows),
  ];
  return figureBundle(VENN, chart, vennFigure(chart), text.join('\n\n'));
}

/** A coverage chart in every form; as text, the terms with what they cover. */
export function coverageBundle(chart: CoveragePayload): MimeBundle {
  const counts = countCoverage(chart);
  const rows = chart.terms.map((term, index) => [
    String(index + 1),
    term.expression,
    `${counts.raw[index]} of ${counts.total}`,
    ratio(term.rawCoverage),
    String(counts.unique[index]),
    ratio(term.uniqueCoverage),
    strip(chart, index),
  ]);
  const columns = [
    right(''),
    left('term'),
    right('covers'),
    right('raw'),
    right('alone'),
    right('unique'),
    left('cases ■ alone □ shared'),
  ];
  const uncovered = `uncovered: ${counts.uncovered.length > 0 ? counts.uncovered.join(', ') : 'none'}`;
  const deviant = `deviant: ${counts.deviant.length > 0 ? counts.deviant.flatMap((run) => run.names.map((name) => `${name} (term ${run.terms.map((term) => term + 1).join(', ')})`)).join(', ') : 'none'}`;
  const text = [
    paragraphs(
      coverageWords(chart),
      chart.warnings.map((warning) => `▲ ${warning.message}`),
    ),
    textTable(columns, rows),
    paragraphs(uncovered, deviant),
  ];
  return figureBundle(COVERAGE, chart, coverageFigure(chart), text.join('\n\n'));
}

const STRIP = 40;

/** The strip in signs, one a case, where they fit in a line. */
function strip(chart: CoveragePayload, term: number): string {
  const counts = countCoverage(chart);
  if (counts.total > STRIP) return '';
  const signs = counts.runs.flatMap((run) =>
    run.names.map(() => (!run.terms.includes(term) ? '·' : run.terms.length > 1 ? '□' : '■')),
  );
  return signs.join('') + '·'.repeat(counts.uncovered.length);
}
