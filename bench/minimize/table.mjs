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

/**
 * The peers beside us: their CPU time as a multiple of ours, and whether they answer what we do.
 * @param {Record<string, any>} results @param {Record<string, any[]>} compared
 */
export function peerTable(results, compared) {
  const head = ['file', 'problem', 'peer', 'terms', 'models', 'cold s', '× ours', 'warm s', '× ours', 'answer'];
  const lines = [lineOf(head), lineOf(head.map(() => '---'))];
  for (const [file, answers] of Object.entries(compared)) {
    for (const { peer, kind, ...answer } of answers) {
      const own = results[file][kind];
      if (own?.cpu === undefined || answer.error?.includes('fewer conditions')) continue;
      if (answer.error) lines.push(lineOf([file, kind, peer, '', '', '', '', '', '', answer.error]));
      else lines.push(lineOf(peerCells(file, kind, peer, answer, own)));
    }
  }
  return lines.join('\n');
}

function peerCells(file, kind, peer, answer, own) {
  const { cold, warm } = answer.cpu;
  const ratio = (theirs, mine) => `${Number((theirs / mine).toPrecision(2))}`;
  return [
    file,
    kind,
    peer,
    answer.size,
    answer.cut ? `${answer.models}, cut` : answer.models,
    seconds(cold),
    ratio(cold, own.cpu.cold),
    seconds(warm),
    ratio(warm, own.cpu.warm),
    verdict(answer, own),
  ];
}

/** Who is right: a model is checked row by row, and our size by its certificate. */
function verdict(answer, own) {
  if (!answer.right) return 'its model covers a negative configuration or leaves out a positive one';
  if (answer.size < own.minSize)
    return own.proved ? '**shorter than our proved minimum**' : 'shorter than what we found';
  if (answer.size > own.minSize) return `longer than necessary: ${own.minSize} are enough, proved`;
  if (!own.proved) return 'same size, which we did not prove';
  if (!answer.listsLightest) return own.models > 1 ? `same size; one of ${own.models ?? 'many'} models` : 'same';
  if (own.modelsWithFewestLiterals === null) return 'same size';
  const counted = answer.cut || answer.models === own.modelsWithFewestLiterals;
  if (answer.literals !== own.fewestLiterals)
    return `same size; ${answer.literals} literals, ${own.fewestLiterals} are enough`;
  if (!counted)
    return `same size; ${answer.models} models with the fewest literals, we count ${own.modelsWithFewestLiterals}`;
  const more =
    own.models > own.modelsWithFewestLiterals
      ? `; leaves out ${own.models - own.modelsWithFewestLiterals} minimum models with more literals`
      : '';
  return answer.cut && own.modelsWithFewestLiterals > answer.models
    ? `same size; ${answer.models} of ${own.modelsWithFewestLiterals} with the fewest literals${more}`
    : `same${more}`;
}

const seconds = (value) => (value < 0.001 ? value.toFixed(6) : value < 1 ? value.toFixed(4) : value.toFixed(2));
