// The arrows of ARCHITECTURE.md, as rules. Run by `npm test` after the build (labextension's imports resolve into dist).
const MAY_IMPORT = {
  util: [],
  mime: [],
  algorithms: ['util'],
  expression: ['algorithms', 'util'],
  qca: ['algorithms', 'expression', 'util'],
  wrangle: ['qca', 'util'],
  evidence: ['wrangle', 'qca', 'expression', 'util'],
  display: ['evidence', 'qca', 'expression', 'mime', 'util'],
  render: ['display', 'mime', 'util'],
  kernel: ['render', 'display', 'mime', 'util'],
  cli: ['kernel', 'render', 'display', 'evidence', 'wrangle', 'qca', 'expression', 'mime', 'util'],
};
const ONLY_IN = {
  '(arquero|ml-matrix|yauzl)/': '^src/wrangle/',
  saxes: '^src/(wrangle|evidence/records)/',
  tslab: '^src/kernel/',
  zeromq: '^src/kernel/',
  '(@jupyterlab|@lumino)/': '^labextension/',
  '(vega|vega-lite|@resvg)/': '^src/render/',
};
const folders = Object.entries(MAY_IMPORT).map(([from, to]) => ({
  name: `${from}-imports-only-inward`,
  severity: 'error',
  comment: `src/${from} may import ${to.length ? to.join(', ') : 'nothing else in src'}. See ARCHITECTURE.md.`,
  from: { path: `^src/${from}/` },
  to: { path: '^(src|labextension|test|notebooks)/', pathNot: `^src/(${[from, ...to].join('|')})/` },
}));
const packages = Object.entries(ONLY_IN).map(([name, where]) => ({
  name: `${name.replace(/\W/g, '')}-in-one-place`,
  severity: 'error',
  comment: `${name} may be imported only under ${where}`,
  from: { pathNot: [where, '^test/', '^bench/'] },
  to: { path: `(^|/)node_modules/${name}` },
}));
module.exports = {
  forbidden: [
    ...folders,
    ...packages,
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle hides which file is the base.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-does-no-io',
      severity: 'error',
      comment: 'These folders run in a browser too.',
      from: { path: '^src/(util|algorithms|expression|qca|mime|display)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-network',
      severity: 'error',
      comment: 'Nothing asks the network, and nothing leaves the machine; the kernel talks to Jupyter through zeromq.',
      from: { path: '^(src|labextension)/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dns|dgram)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'display-takes-types-of-evidence',
      severity: 'error',
      comment: 'Drawings run in a browser, readers of records do not.',
      from: { path: '^src/display/' },
      to: { path: '^src/evidence/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'labextension-through-the-door',
      severity: 'error',
      comment: 'The plugin imports setwise/mime, setwise/display and setwise/qca by their public names only.',
      from: { path: '^labextension/' },
      to: { path: '^(src|dist)/', pathNot: '^dist/(mime|display|qca)/index' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      comment: 'Nothing that ships depends on a test.',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|^dist)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
