import { describe, expect, test } from 'vitest';
import { SVG } from '../../src/display/bundle.js';
import { calibrationBundle } from '../../src/display/calibration-bundle.js';
import { coverageBundle, vennBundle } from '../../src/display/chart-bundles.js';
import { toHtml } from '../../src/display/html.js';
import { necessityBundle } from '../../src/display/necessity-bundle.js';
import { primeImplicantBundle } from '../../src/display/prime-implicant-bundle.js';
import { drawSolution } from '../../src/display/solution.js';
import { solutionBundle } from '../../src/display/solution-bundle.js';
import { tableBundle } from '../../src/display/table.js';
import { drawTruthTable } from '../../src/display/truth-table.js';
import { truthTableBundle } from '../../src/display/truth-table-bundle.js';
import { TABLE_VIEW } from '../../src/display/view.js';
import type { MimeBundle } from '../../src/util/displayable.js';
import * as calibrations from './calibrations.js';
import { chosen, coverageShared, necessity, solution, truthTable, venn } from './granados.js';
import * as multiValue from './multi-value.js';
import { strictly, type WrittenElement } from './strict-markup.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" style="background:url(javascript:alert(1))',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--<script>-->',
  ']]><script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  'javascript:alert(1)',
  'url(javascript:alert(1))',
  'data:text/html,<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '<form action=//example.org><button data-commandlinker-command=notebook:restart>',
  '{{constructor.constructor("alert(1)")()}}',
  '$'.concat('{alert(1)}'),
  '$\\href{javascript:alert(1)}{x}$',
  '\\input{/etc/passwd}',
  '\\end{tabular}\\write18{id}',
  '[x](javascript:alert(1))',
  '![x](https://example.org/a.png)',
  '`<script>`',
  '**bold** | pipe | \n# head',
  '__proto__',
  'constructor',
  '\u0000\u001b[2Jgone',
  '\u202etxet desrever',
  '\ud800 lone',
  '😀'.repeat(40),
  'x'.repeat(900),
  'Satisfacción del cliente (año 2022)',
  '~already negated',
  '{braces}',
  '%n%s%x',
  '#setwise-dots',
  'https://example.org/?a=1&b=2',
  '   ',
  '名前の条件',
];

/** The same payload with every text of one kind replaced by hostile ones, consistently. */
function poisoned<T>(payload: T, offset: number): T {
  const names = new Map<string, string>();
  const keep = new Set([
    'no case',
    'below frequency',
    'excluded',
    'positive',
    'negative',
    'contradiction',
    'between',
    'essential',
    'alternative',
    'never used',
    'C',
    '18014398509481984',
    '27021597764222976',
    'remainder',
    'conservative',
    'intermediate',
    'parsimonious',
  ]);
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string' && !keep.has(value)) {
      if (!names.has(value))
        names.set(
          value,
          `${HOSTILE[(names.size + offset) % HOSTILE.length]}${names.size >= HOSTILE.length ? names.size : ''}`,
        );
      return names.get(value);
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
    return value;
  };
  return visit(payload) as T;
}

const HTML_TAGS = new Set('div span b p table thead tbody tr th td details summary button img'.split(' '));
const SVG_TAGS = new Set('svg g defs pattern path circle rect line polygon text tspan title'.split(' '));
const SVG_ATTRIBUTES = new Set(
  (
    'xmlns viewBox width height aria-label d x y cx cy r rx points transform fill fill-rule fill-opacity stroke stroke-width stroke-opacity stroke-linejoin stroke-linecap stroke-dasharray ' +
    'paint-order text-anchor text-decoration font-family font-size font-weight id patternUnits patternTransform data-configuration data-state data-region data-term data-case'
  ).split(' '),
);

function expectHarmless(elements: readonly WrittenElement[], tags: ReadonlySet<string>): void {
  for (const { tag, attributes } of elements) {
    expect(tags).toContain(tag);
    for (const [name, value] of Object.entries(attributes)) {
      expect(name).not.toMatch(/^(on|data-commandlinker|href|xlink|action|formaction)/i);
      if (name === 'style') expect(value).toMatch(/^[a-z0-9 :;,.%#"'()-]+$/i);
      if (name === 'style') expect(value).not.toMatch(/url|expression|@|\\/i);
      if (name === 'src') expect(value).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+$/);
    }
  }
}

function expectHarmlessSvg(svg: string): void {
  const { elements } = strictly(svg);
  expectHarmless(elements, SVG_TAGS);
  for (const { attributes } of elements) {
    for (const [name, value] of Object.entries(attributes)) {
      expect(SVG_ATTRIBUTES).toContain(name);
      if (name === 'fill' || name === 'stroke') expect(value).toMatch(/^(none|#[0-9a-f]{6}|url\(#setwise-[a-z]+\))$/);
    }
  }
}

const bundles = (offset: number): Readonly<Record<string, MimeBundle>> => ({
  'truth table': truthTableBundle(poisoned(truthTable, offset)),
  necessity: necessityBundle(poisoned(necessity, offset)),
  solution: solutionBundle(poisoned(solution, offset)),
  'chosen model': solutionBundle(poisoned(chosen, offset)),
  'multi-value truth table': truthTableBundle(poisoned(multiValue.truthTable, offset)),
  'multi-value solution': solutionBundle(poisoned(multiValue.solution, offset)),
  'multi-value coverage': coverageBundle(poisoned(multiValue.coverage, offset)),
  calibration: calibrationBundle(poisoned(calibrations.rising, offset)),
  'calibration from codes': calibrationBundle(poisoned(calibrations.coded, offset)),
  'calibration by thresholds': calibrationBundle(poisoned(calibrations.thresholds, offset)),
  'prime implicant chart': primeImplicantBundle(poisoned(multiValue.chart, offset)),
  'venn between': vennBundle(poisoned(multiValue.venn, offset)),
  venn: vennBundle(poisoned(venn, offset)),
  coverage: coverageBundle(poisoned(coverageShared, offset)),
  table: tableBundle(
    poisoned(
      { title: 't', columns: ['a', 'b'], rows: HOSTILE.map((text, i) => [text, `b${i}`]), notes: ['n'] },
      offset,
    ),
  ),
});

describe.each([0, 7, 13, 19, 26, 33])('hostile names, from the %ith on', (offset) => {
  test.each(Object.entries(bundles(offset)))('stay text in the HTML of a %s', (_, bundle) => {
    const { elements } = strictly(String(bundle['text/html']));
    expectHarmless(elements, HTML_TAGS);
  });

  test.each(Object.entries(bundles(offset)).filter(([, bundle]) => SVG in bundle))(
    'stay text in the picture of a %s',
    (_, bundle) => {
      expectHarmlessSvg(String(Reflect.get(bundle, SVG)));
      const image = strictly(String(bundle['text/html'])).elements.find(({ tag }) => tag === 'img');
      const inside = Buffer.from(String(image?.attributes.src).split(',')[1] ?? '', 'base64').toString('utf8');
      expect(inside).toBe(Reflect.get(bundle, SVG));
    },
  );

  test.each(Object.entries(bundles(offset)))(
    'cannot become markup, a link or a command in the Markdown and LaTeX of a %s',
    (_, bundle) => {
      const markdown = String(bundle['text/markdown'] ?? '');
      expect(markdown).not.toMatch(/(^|[^\\])[<`]|(^|[^\\])\]\(/);
      const latex = String(bundle['text/latex'] ?? '');
      expect(latex).not.toMatch(/\\(input|write|href|include|def|catcode|immediate)\b/);
      expect(latex.match(/\\end\{tabular\}/g)?.length ?? 0).toBe(latex.match(/\\begin\{tabular\}/g)?.length ?? 0);
    },
  );

  test.each(Object.entries(bundles(offset)))(
    'move no cursor in the text of a %s, and its lines stay within 100 places',
    (_, bundle) => {
      const text = String(bundle['text/plain']);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      for (const line of text.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(100);
    },
  );
});

test('a hostile name is there in full, as text', () => {
  const [name = ''] = HOSTILE;
  const table = { ...truthTable, conditions: [name, ...truthTable.conditions.slice(1)] };
  expect(strictly(toHtml(drawTruthTable(table, TABLE_VIEW))).text).toContain(name);
  expect(strictly(toHtml(drawSolution({ ...solution, outcome: name }))).text).toContain(name);
});

test('toHtml of a live drawing has no button that submits and no address', () => {
  const { elements } = strictly(toHtml(drawTruthTable(truthTable, TABLE_VIEW)));
  for (const { tag, attributes } of elements) if (tag === 'button') expect(attributes.type).toBe('button');
});
