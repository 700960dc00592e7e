export { checkElement } from './allow-list.js';
export { calibrationBundle, drawCalibration } from './calibration-bundle.js';
export { coverageBundle, vennBundle } from './chart-bundles.js';
export { type CoverageChart, coverageChart, type VennChart, venn } from './charts.js';
export { coverageFigure, drawCoverage } from './coverage.js';
export {
  DEDUPLICATION_VIEW,
  type DeduplicationView,
  drawDeduplication,
  PAIR_ANSWERS,
} from './evidence/deduplication.js';
export { drawEvidenceMap } from './evidence/evidence-map.js';
export { OPEN_VIEW, type OpenView } from './evidence/open-items.js';
export { drawPrismaFlow } from './evidence/prisma-flow.js';
export { toHtml, toSvg } from './html.js';
export { type Element, element, type Markup } from './markup.js';
export { drawNecessity } from './necessity.js';
export { necessityBundle } from './necessity-bundle.js';
export { plainNumber, ratio } from './number.js';
export { primeImplicantBundle } from './prime-implicant-bundle.js';
export { drawPrimeImplicantChart } from './prime-implicant-chart.js';
export { drawSolution } from './solution.js';
export { solutionBundle } from './solution-bundle.js';
export { stylesheet } from './stylesheet.js';
export { type Cell, drawTable, type PlainTable, tableBundle } from './table.js';
export { drawTruthTable } from './truth-table.js';
export { truthTableBundle } from './truth-table-bundle.js';
export { drawVenn, vennFigure } from './venn.js';
export { CHART_VIEW, type ChartView, SOLUTION_VIEW, type SolutionView, TABLE_VIEW, type TableView } from './view.js';
