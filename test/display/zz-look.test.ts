import { writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { test } from 'vitest';
import { toHtml, toSvg } from '../../src/display/html.js';
import { drawNecessity } from '../../src/display/necessity.js';
import { darkColour, lightColour } from '../../src/display/palette.js';
import { drawSolution } from '../../src/display/solution.js';
import { drawTruthTable } from '../../src/display/truth-table.js';
import { vennFigure } from '../../src/display/venn.js';
import * as g from './granados.js';

const fonts = ['Regular', 'Medium', 'Bold'].map(
  (f) => `node_modules/@polymer/font-roboto-local/fonts/roboto/Roboto-${f}.ttf`,
);
export const png = (svg: string, to: string, dark = false) => {
  const r = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 1.6 },
    background: dark ? '#16191d' : '#ffffff',
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'Roboto', sansSerifFamily: 'Roboto' },
  });
  writeFileSync(to, r.render().asPng());
};

import { coverageFigure } from '../../src/display/coverage.js';

test('look', () => {
  png(toSvg(vennFigure(g.venn)), '/tmp/look/venn5.png');
  png(toSvg(vennFigure(g.venn), darkColour), '/tmp/look/venn5d.png', true);
  png(toSvg(coverageFigure(g.coverage)), '/tmp/look/cov.png');
  png(toSvg(coverageFigure(g.coverage), darkColour), '/tmp/look/covd.png', true);
  png(toSvg(coverageFigure(g.coverageShared)), '/tmp/look/cov2.png');
  png(toSvg(coverageFigure(g.coverageTwice)), '/tmp/look/cov3.png');
  const html = [
    drawTruthTable(g.truthTable),
    drawNecessity(g.necessity),
    drawSolution(g.solution),
    drawSolution(g.chosen),
  ]
    .map(toHtml)
    .join('<hr>');
  writeFileSync('/tmp/look/static.html', `<meta charset=utf8><body style="margin:8px">${html}`);
  for (const k of [1, 2, 3, 4, 6, 7]) {
    const names = ['Quality', 'Value', 'Trust', 'Commitment', 'Satisfaction', 'Reputation', 'Price'].slice(0, k);
    const regions = Array.from({ length: 1 << k }, (_, i) => ({
      configuration: Array.from({ length: k }, (_, b) => (i >> (k - 1 - b)) & 1),
      state: (['positive', 'negative', 'contradiction', 'remainder'] as const)[(i * 7 + (i >> 3)) % 4]!,
      remainder: (i * 7 + (i >> 3)) % 4 === 3 ? ('below frequency' as const) : null,
      n: ((i * 13) % 23) + 1,
      cases: [],
      casesWithoutOutcome: [],
    })).filter((_, i) => i % 5 !== 4);
    png(toSvg(vennFigure({ outcome: 'Loyalty', conditions: names, regions, warnings: [] })), `/tmp/look/venn${k}.png`);
  }
});
