import { describe, expect, test } from 'vitest';
import { ITEM_PAGE, OPEN_VIEW } from '../../../src/display/evidence/open-items.js';
import { prismaFlowBundle } from '../../../src/display/evidence/prisma-bundle.js';
import { drawPrismaFlow, prismaFigure } from '../../../src/display/evidence/prisma-flow.js';
import { prismaLayout } from '../../../src/display/evidence/prisma-layout.js';
import { toHtml, toSvg } from '../../../src/display/html.js';
import { textWidth } from '../../../src/display/text-width.js';
import type { PrismaFlowPayload } from '../../../src/mime/types.js';
import { expectGolden } from '../../support/golden.js';
import { silent, whole } from './prisma-samples.js';

const folder = new URL('../golden/', import.meta.url);
const split = (html: string): string => html.replace(/(<\/(?:tr|div|path|rect|text|g|polygon)>|\/>)/g, '$1\n');

test.each([
  ['prisma-silent', silent],
  ['prisma-whole', whole],
])('the picture and the text of %s are as committed', (name, flow) => {
  expectGolden(folder, `${name}.svg`, split(toSvg(prismaFigure(flow))));
  expectGolden(folder, `${name}.txt`, String(prismaFlowBundle(flow)['text/plain']));
  expectGolden(folder, `${name}.md`, String(prismaFlowBundle(flow)['text/markdown']));
});

describe('prismaLayout(flow)', () => {
  test.each([
    ['silent', silent],
    ['whole', whole],
  ])('keeps the boxes of %s apart, and every word within its box', (_, flow) => {
    const { boxes, width, height } = prismaLayout(flow);
    const all = [...boxes.values()];
    expect(all).toHaveLength(flow.boxes.length);
    all.forEach((one, i) => {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(width);
      expect(one.bottom).toBeLessThanOrEqual(height);
      for (const { text, indent } of one.texts) {
        expect(textWidth(text, 12)).toBeLessThanOrEqual(one.right - one.left - 16 - indent + 10);
      }
      for (const other of all.slice(i + 1)) {
        const apart =
          one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;
        expect(apart).toBe(true);
      }
    });
  });

  test('never parts a number from its sign, and draws the first of many reasons', () => {
    const reasons = Array.from({ length: 30 }, (_, i) => ({ label: `reason number ${i}`, n: 1 }));
    const flow: PrismaFlowPayload = {
      ...whole,
      boxes: whole.boxes.map((box) =>
        box.box === 'box9' ? { ...box, lines: box.lines.map((line) => ({ ...line, n: 30, parts: reasons })) } : box,
      ),
    };
    const texts = [...prismaLayout(flow).boxes.values()].flatMap((box) => box.texts.map(({ text }) => text));
    expect(texts.filter((text) => /\(n$|\(n =$|^= |^\d+\)/.test(text))).toEqual([]);
    expect(texts).toContain('and 18 more');
  });
});

describe('drawPrismaFlow(flow, view)', () => {
  test('says "not reported" and never 0 where nothing is known', () => {
    const html = toHtml(drawPrismaFlow(silent));
    expect(html).toContain('Records screened: not reported');
    expect(html).not.toContain('n = 0');
  });

  test('opens a line to what it counts, with the records behind it', () => {
    const html = toHtml(drawPrismaFlow(silent, { open: 'new_studies', from: 0 }));
    expect(html).toContain('Studies included in review: 2');
    expect(html).toContain('Cachero &amp; Vásquez 2021');
    expect(html).toContain('table#2');
    expect(toHtml(drawPrismaFlow(silent, OPEN_VIEW))).not.toContain('table#2');
  });

  test('pages through many, and says where the payload has not all', () => {
    const first = Array.from({ length: 120 }, (_, i) => ({ id: `r${i}`, label: `Record ${i}`, records: [] }));
    const flow: PrismaFlowPayload = {
      ...silent,
      boxes: silent.boxes.map((box) =>
        box.box === 'box4'
          ? { ...box, lines: box.lines.map((line) => ({ ...line, n: 5000, items: first.map((_, i) => i) })) }
          : box,
      ),
      items: { first, count: 5000 },
    };
    const html = (from: number) => toHtml(drawPrismaFlow(flow, { open: 'records_screened', from }));
    expect(html(0)).toContain('1 to 50 of 120');
    expect(html(0)).toContain('later');
    expect(html(0)).not.toContain('earlier');
    expect(html(2 * ITEM_PAGE)).toContain('101 to 120 of 120');
    expect(html(2 * ITEM_PAGE)).not.toContain('later');
    expect(html(0)).toContain('4880 more items not in this display');
  });
});
