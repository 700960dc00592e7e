import { COVERAGE, type CoveragePayload, VENN, type VennPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { figureBundle } from './bundle.js';
import { coverageFigure, coverageWords } from './coverage.js';
import { type CoverageCounts, countCoverage } from './coverage-groups.js';
import { counted, ratio } from './number.js';
import { padded, paragraphs, type TextColumn, textTable } from './text.js';
import { bits, termText } from './values.js';
import { stateWords, vennFigure, vennWords } from './venn.js';

const left = (title: string): TextColumn => ({ title, align: 'left' });
const right = (title: string): TextColumn => ({ title, align: 'right' });

/** A Venn diagram in every form; as text, its regions with a case. */
export function vennBundle(chart: VennPayload): MimeBundle {
  const rows = chart.regions.map((region) => [
    bits(region.configuration),
    region.remainder === null ? stateWords(region.state) : `remainder: ${region.remainder}`,
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
    termText(term, chart),
    `${counts.raw[index]} of ${counts.total}`,
    ratio(term.rawCoverage),
    String(counts.unique[index]),
    ratio(term.uniqueCoverage),
  ]);
  const columns = [right(''), left('term'), right('covers'), right('raw'), right('alone'), right('unique')];
  const uncovered = `uncovered: ${counts.uncovered.length > 0 ? counts.uncovered.join(', ') : 'none'}`;
  const deviant = `deviant: ${counts.deviant.length > 0 ? counts.deviant.flatMap((run) => run.names.map((name) => `${name} (term ${run.terms.map((term) => term + 1).join(', ')})`)).join(', ') : 'none'}`;
  const text = [
    paragraphs(
      coverageWords(chart),
      chart.warnings.map((warning) => `▲ ${warning.message}`),
    ),
    textTable(columns, rows),
    strip(chart, counts),
    paragraphs(uncovered, deviant),
  ];
  return figureBundle(COVERAGE, chart, coverageFigure(chart), text.filter((part) => part !== '').join('\n\n'));
}

const STRIP = 90;

/** The strip in signs, a line a term and a sign a case, where they fit in a line. */
function strip(chart: CoveragePayload, counts: CoverageCounts): string {
  if (counts.total > STRIP || chart.terms.length === 0) return '';
  const line = (term: number): string => {
    const signs = counts.runs.flatMap((run) =>
      run.names.map(() => (!run.terms.includes(term) ? '·' : run.terms.length > 1 ? '□' : '■')),
    );
    return `${padded(String(term + 1), 3, 'right')}  ${signs.join('')}${'·'.repeat(counts.uncovered.length)}`;
  };
  return [
    ...chart.terms.map((_, term) => line(term)),
    '     ■ covered by this term alone, □ by others too, · not by it',
  ].join('\n');
}
