import { CHART_VIEW, type ChartView, drawPrimeImplicantChart } from 'setwise/display';
import { PRIME_IMPLICANT_CHART, type PrimeImplicantChartPayload, readPayload } from 'setwise/mime';
import { wholeNumber } from './act-on-table';
import type { Action, Drawing } from './drawing';

export const primeImplicantChart: Drawing<PrimeImplicantChartPayload, ChartView> = {
  mime: PRIME_IMPLICANT_CHART,
  name: 'prime implicant chart',
  read: (value, largest) => readPayload(PRIME_IMPLICANT_CHART, value, largest),
  start: CHART_VIEW,
  draw: drawPrimeImplicantChart,
  act: shadeModel,
};

/** A model's button shades its columns; once more, and none is shaded. */
function shadeModel(view: ChartView, { name, value }: Action): ChartView {
  if (name !== 'model') return view;
  const model = wholeNumber(value, -1);
  return { model: model < 0 || model === view.model ? null : model };
}
