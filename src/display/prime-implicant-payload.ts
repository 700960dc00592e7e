import type { PrimeImplicantChartPayload } from '../mime/types.js';
import type { PrimeImplicantChart } from '../qca/minimize/prime-implicant-chart.js';
import { plain } from './payloads.js';
import { shortened } from './prime-implicant-chart.js';
import { countPayload } from './solution-payload.js';

/** Columns, rows and models in a payload at most: a chart of thousands could not be read. */
const COLUMNS = 200;
const ROWS = 500;
const MODELS = 100;

/** The payload of a chart; where prime implicants are too many, those in some model come first. */
export function primeImplicantChartPayload(chart: PrimeImplicantChart): PrimeImplicantChartPayload {
  return shortened(wholePayload(chart), COLUMNS, ROWS);
}

function wholePayload(chart: PrimeImplicantChart): PrimeImplicantChartPayload {
  return {
    outcome: chart.outcome,
    conditions: [...chart.conditions],
    levels: [...chart.levels],
    labels: chart.labels.map((names) => (names === null ? null : [...names])),
    name: chart.name,
    rows: {
      first: chart.rows.map(({ row, configuration, cases }) => ({
        row,
        configuration: [...configuration],
        cases: [...cases],
      })),
      count: chart.rows.length,
    },
    columns: {
      first: chart.columns.map((column, index) => ({
        number: index + 1,
        expression: column.expression,
        literals: [...column.literals],
        use: column.use,
        models: column.models === null ? null : countPayload(column.models),
        rows: [...column.rows],
      })),
      count: chart.columns.length,
    },
    models: chart.models.slice(0, MODELS).map(({ label, columns }) => ({ label, columns: [...columns] })),
    count: countPayload(chart.count),
    exact: chart.limits.models.exact,
    warnings: plain(chart.warnings),
  };
}
