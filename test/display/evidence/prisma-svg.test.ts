import { expect, test } from 'vitest';
import { prismaSvg } from '../../../src/display/evidence/prisma-svg.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';

test('prismaSvg(flow) is a file of its own: a namespace, every number, nothing that leads anywhere', () => {
  const svg = prismaSvg(reportedFlow({ database_results: 31, new_studies: 19 }, { source: 'Results' }));
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  for (const words of ['Databases (n = 31)', 'Records screened: not reported', '(n = 19)'])
    expect(svg).toContain(words);
  expect(svg).not.toMatch(/href|<script|onclick|<foreignObject/);
});

test('prismaSvg(flow) refuses what is no flow', () => {
  expect(() => prismaSvg({} as never)).toThrow('prismaSvg: this is no flow; pass what prismaFlow()');
});
