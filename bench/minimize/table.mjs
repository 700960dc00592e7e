const HEAD = [
  'file',
  'problem',
  'prime implicants',
  'fewest terms',
  'proved',
  'models',
  'fewest literals (models)',
  'cold s',
  'warm s',
  'one minimum, warm s',
  'peak MB',
];

const lineOf = (cells) => `| ${cells.join(' | ')} |`;

/** A table of all results, one line a problem. @param {Record<string, any>} results */
export function table(results) {
  const lines = [lineOf(HEAD), lineOf(HEAD.map(() => '---'))];
  for (const [file, result] of Object.entries(results)) {
    if (result.error) lines.push(`| ${file} | ${result.error} |`);
    else for (const [kind, one] of Object.entries(result)) lines.push(lineOf(cellsOf(file, kind, one)));
  }
  return lines.join('\n');
}

function cellsOf(file, kind, one) {
  if (one.error) return [file, kind, one.error, '', '', '', '', '', '', '', ''];
  const { cold, warm, oneMinimumWarm } = one.cpu;
  const literals = one.fewestLiterals === null ? '–' : `${one.fewestLiterals} (${one.modelsWithFewestLiterals})`;
  return [
    file,
    kind,
    one.primeImplicants ?? `≥ ${one.listedImplicants}`,
    one.minSize ?? 'none found',
    provedOf(one),
    one.models ?? (one.proved ? `≥ ${one.countedModels}` : '–'),
    literals,
    seconds(cold),
    seconds(warm),
    seconds(oneMinimumWarm),
    one.peakMemory.toFixed(0),
  ];
}

function provedOf({ proved, lower, certificate, minSize }) {
  if (certificate === false) return '**certificate does not hold**';
  if (!proved) return minSize === null ? 'no' : `no, at least ${lower}`;
  return certificate === null ? 'yes' : 'yes, certificate checked';
}

const seconds = (value) => (value < 0.001 ? value.toFixed(6) : value < 1 ? value.toFixed(4) : value.toFixed(2));

/** The peers beside us. @param {Record<string, any>} results @param {Record<string, any>} compared */
export function peerTable(results, compared) {
  return '';
}
