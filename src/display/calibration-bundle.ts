import { CALIBRATION, type CalibrationPayload } from '../mime/types.js';
import type { MimeBundle } from '../util/displayable.js';
import { figureBundle, payloadEntry } from './bundle.js';
import { calibrationFigure, hasCurve } from './calibration.js';
import { membershipText } from './calibration-strip.js';
import { calibrationAbout, calibrationNotes, calibrationTitle } from './calibration-words.js';
import { toHtml } from './html.js';
import { markdownDocument, markdownTable } from './markdown.js';
import type { Element } from './markup.js';
import { counted, plainNumber } from './number.js';
import { foot, head, names, root, warningLines } from './parts.js';
import { tableGrid } from './table.js';
import { paragraphs, type TextColumn, textTable } from './text.js';

/** Draws a calibration: the figure, with warnings; of a set made from codes, which value each code became. */
export function drawCalibration(chart: CalibrationPayload): Element {
  if (hasCurve(chart)) return root('calibration', calibrationFigure(chart), warningLines(chart.warnings));
  return root(
    'calibration',
    head(calibrationTitle(chart), calibrationAbout(chart)),
    warningLines(chart.warnings),
    tableGrid({ columns: ['raw value', 'becomes', 'n', 'cases'], rows: codeRows(chart) }),
    calibrationNotes(chart).map((note) => foot(note)),
  );
}

/** A calibration in every form; as text, every case with its raw value and its membership. */
export function calibrationBundle(chart: CalibrationPayload): MimeBundle {
  const heading = `${calibrationTitle(chart)} · ${calibrationAbout(chart)}`;
  const warnings = chart.warnings.map((warning) => `▲ ${warning.message}`);
  const { columns, rows, left } = hasCurve(chart) ? caseTable(chart) : codeTable(chart);
  const notes = [...left, ...calibrationNotes(chart)];
  const plain = [paragraphs(heading, warnings), textTable(columns, rows), paragraphs(notes)].join('\n\n');
  if (hasCurve(chart)) return figureBundle(CALIBRATION, chart, calibrationFigure(chart), plain);
  return {
    ...payloadEntry(CALIBRATION, chart),
    'text/html': toHtml(drawCalibration(chart)),
    'text/markdown': markdownDocument(heading, markdownTable(columns, rows), [...warnings, ...notes]),
    'text/plain': plain,
  };
}

interface Written {
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly left: readonly string[];
}

const CASES = 200;

/** By raw value, so that the order of the calibration can be read. */
function caseTable(chart: CalibrationPayload): Written {
  const sorted = [...chart.cases].sort((a, b) => Number(a.raw) - Number(b.raw));
  const more = sorted.length - CASES;
  return {
    columns: [
      { title: 'case', align: 'left' },
      { title: chart.from.join(', '), align: 'right' },
      { title: chart.name, align: 'right' },
    ],
    rows: sorted
      .slice(0, CASES)
      .map(({ name, raw, membership }) => [
        name,
        plainNumber(Number(raw)),
        `${membershipText(chart, membership)}${membership === 0.5 && chart.levels === 2 ? ' ▲' : ''}`,
      ]),
    left: more > 0 ? [`${counted(more, 'more case')} not shown; they are in .cases`] : [],
  };
}

function codeTable(chart: CalibrationPayload): Written {
  return {
    columns: [
      { title: 'raw value', align: 'left' },
      { title: 'becomes', align: 'left' },
      { title: 'n', align: 'right' },
      { title: 'cases', align: 'left', yields: true },
    ],
    rows: codeRows(chart).map((row) => row.map(String)),
    left: [],
  };
}

/** Which code became which value, and for which cases. */
function codeRows(chart: CalibrationPayload): [string, string, number, string][] {
  const codes = new Map<string, { membership: number; cases: string[] }>();
  for (const { name, raw, membership } of chart.cases) {
    const code = codes.get(String(raw)) ?? { membership, cases: [] };
    code.cases.push(name);
    codes.set(String(raw), code);
  }
  return [...codes]
    .sort(([, a], [, b]) => a.membership - b.membership)
    .map(([raw, { membership, cases }]) => [raw, membershipText(chart, membership), cases.length, names(cases, 20)]);
}
