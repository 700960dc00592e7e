/**
 * Fifty payloads that a notebook from a stranger might hold: text that wants to be a script, an address, a style, an id or a
 * command, and values of the wrong kind, size and shape. `drawn` says what must come of each.
 */
import {
  CALIBRATION,
  COVERAGE,
  EVIDENCE_MAP,
  NECESSITY,
  PRIME_IMPLICANT_CHART,
  PRISMA_FLOW,
  type SetwiseMime,
  SOLUTION,
  TRUTH_TABLE,
  VENN,
} from 'setwise/mime';
import { coverage, necessity, payloads, solution, truthTable, venn } from '../labextension/payloads.js';

export interface Hostile {
  readonly name: string;
  readonly mime: SetwiseMime;
  readonly value: unknown;
  /** Drawn with the text in it, or told by a message. */
  readonly drawn: boolean;
}

/** Each calls `hit` when it runs, or asks the server for `hostile`. */
export const TEXTS: Readonly<Record<string, string>> = {
  script: '<script>hit(1)</script>',
  image: '<img src="/hostile-image" onerror="hit(2)">',
  svg: '<svg onload="hit(3)"><script>hit(3)</script></svg>',
  'out of an attribute': '" onmouseover="hit(4)" onfocus="hit(4)" autofocus x="',
  'out of an attribute, single quotes': "' onclick='hit(5)' style='background:url(/hostile-style)",
  'out of a title': '</title></svg><script>hit(6)</script>',
  'out of a style': '</style><script>hit(7)</script>',
  'out of a text area': '</textarea></pre><img src=/hostile-area onerror=hit(8)>',
  'javascript address': 'javascript:hit(9)',
  'link to a script': '<a href="javascript:hit(10)">click</a>',
  'markdown link': '[click](javascript:hit(11)) ![x](/hostile-markdown)',
  frame: '<iframe srcdoc="<script>parent.hit(12)</script>"></iframe>',
  'data address': 'data:text/html,<script>hit(13)</script>',
  prefetch: '<link rel="prefetch" href="/hostile-prefetch"><base href="/hostile-base/">',
  'style import': '}*{background:url(/hostile-css)}@import "/hostile-import";',
  'paint reference': 'url(/hostile-paint)',
  'mutation in math':
    '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=/hostile-math onerror=hit(17)>">',
  'clobbering form': '<form id="body" name="cookie"><input name="getElementById"><input name="head"></form>',
  'clobbering id': 'createElementNS',
  'command linker': '<button data-commandlinker-command="apputils:reset" data-commandlinker-args="{}">x</button>',
  template: `{{constructor.constructor('hit(21)')()}}\${hit(21)}<%= hit(21) %>`,
  'foreign object':
    '<svg><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="/hostile-foreign" onerror="hit(22)"/></foreignObject></svg>',
  'use with an address':
    '<svg><use href="data:image/svg+xml,<svg id=x onload=hit(23)>#x"/><animate onbegin=hit(23) /></svg>',
  'bidi and control characters': '\u202Etxt.exe\u2066\u0000\u001b[31m\uFEFF',
};

/** These words choose what is drawn; text elsewhere is free. */
const FIXED = new Set(['state', 'remainder', 'type', 'use', 'unit']);

/** The payload with `text` in every free text field; a running number keeps names apart. */
export function everywhere(payload: unknown, text: string): unknown {
  let count = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FIXED.has(key) ? value : `${text}${++count}`;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(payload, '');
}

const MIMES = [
  TRUTH_TABLE,
  NECESSITY,
  SOLUTION,
  VENN,
  COVERAGE,
  PRIME_IMPLICANT_CHART,
  CALIBRATION,
  PRISMA_FLOW,
  EVIDENCE_MAP,
] as const;
const inText: Hostile[] = Object.entries(TEXTS).map(([name, text], i) => {
  const mime = MIMES[i % MIMES.length] ?? TRUTH_TABLE;
  return { name, mime, value: everywhere(payloads[mime], text), drawn: true };
});

/** JSON.parse, unlike a literal, makes `__proto__` a key of its own, as it is in a notebook file. */
const withPrototype = (payload: object): unknown =>
  JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(payload).slice(1)}`);
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
const [firstRow] = truthTable.rows;
const row = (change: object): unknown => ({ ...truthTable, rows: [{ ...firstRow, ...change }] });
const manyRows = (count: number): unknown => ({
  ...truthTable,
  cases: count,
  rows: Array.from({ length: count }, (_, i) => ({
    ...firstRow,
    row: i + 1,
    n: 1,
    cases: [`case ${i} ${'x'.repeat(40)}`],
    casesWithoutOutcome: [],
  })),
});

const message = (name: string, mime: SetwiseMime, value: unknown): Hostile => ({ name, mime, value, drawn: false });
const drawn = (name: string, mime: SetwiseMime, value: unknown): Hostile => ({ name, mime, value, drawn: true });

const inShape: Hostile[] = [
  message('nothing', TRUTH_TABLE, null),
  message('text', NECESSITY, '<script>hit(30)</script>'),
  message('a number', SOLUTION, 1e308),
  message('a list', VENN, [[], {}, null]),
  message('an empty object', COVERAGE, {}),
  message('rows that are text', TRUTH_TABLE, { ...truthTable, rows: '<img src=/hostile-rows onerror=hit(31)>' }),
  message('a row that is null', TRUTH_TABLE, { ...truthTable, rows: [null] }),
  message('a configuration that is too short', TRUTH_TABLE, row({ configuration: [1] })),
  message('an inclusion that is text', TRUTH_TABLE, row({ inclusion: '0.5"><script>hit(32)</script>' })),
  message('a number of cases below zero', TRUTH_TABLE, row({ n: -1 })),
  message('a condition twice', TRUTH_TABLE, { ...truthTable, conditions: ['A', 'A', 'B'] }),
  message('a name of 200,000 characters', VENN, { ...venn, outcome: 'x'.repeat(200_000) }),
  message('nesting of 300 levels', SOLUTION, { ...solution, types: deep(300) }),
  message('six megabytes', TRUTH_TABLE, manyRows(30_000)),
  // JupyterLab's own copy of the output loses the key, so what reaches the renderer is a good payload.
  drawn('a key __proto__', TRUTH_TABLE, withPrototype(truthTable)),
  message('a key constructor', NECESSITY, { ...necessity, constructor: { prototype: { polluted: true } } }),
  message('an element in place of a name', VENN, {
    ...venn,
    outcome: { tag: 'script', attributes: {}, children: ['hit(33)'] },
  }),
  message('an object that claims to be text', COVERAGE, { ...coverage, outcome: { toString: 'hit(34)', length: 3 } }),
  message('a list that is an object', VENN, { ...venn, conditions: { 0: 'A', 1: 'B', length: 2 } }),
  message('eight conditions in a Venn chart', VENN, { ...venn, conditions: [...'ABCDEFGH'], regions: [] }),
  message('a term that does not exist', COVERAGE, {
    ...coverage,
    cases: [{ name: 'a', terms: [99], hasOutcome: true }],
  }),
  message('a type of solution that does not exist', SOLUTION, {
    ...solution,
    types: [{ ...solution.types[0], type: 'setwise:new-notebook' }],
  }),
  drawn('names of the object prototype', TRUTH_TABLE, {
    ...truthTable,
    conditions: ['__proto__', 'constructor', 'toString'],
    outcome: 'hasOwnProperty',
  }),
  drawn('keys that look like attributes', TRUTH_TABLE, {
    ...truthTable,
    onclick: 'hit(35)',
    innerHTML: '<script>hit(35)</script>',
    'data-commandlinker-command': 'apputils:reset',
    attributes: { onload: 'hit(35)', href: 'javascript:hit(35)' },
    embed_options: { loader: '/hostile-loader' },
    $schema: '/hostile-schema',
  }),
  drawn('addresses as condition names', NECESSITY, everywhere(necessity, 'http://hostile.invalid/')),
  drawn('ids of the page as names', COVERAGE, everywhere(coverage, 'jp-main-dock-panel')),
];

export const HOSTILE: readonly Hostile[] = [...inText, ...inShape];
