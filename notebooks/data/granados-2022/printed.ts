/**
 * Every figure that Granados-Payán et al. (2022) print and that their data can be asked for again, with its place.
 *
 * A figure is typed as it is printed (decimal commas as points). `printedFigures` sets it beside the recomputed one and, where
 * the paper is known to differ from its own data, adds the identifier and the reason of that mismatch.
 * Source: doi 10.15446/innovar.v32n85.101126; the annexes' rows are in the order Satisfaccion, Compromiso, Confianza, Valor, Calidad.
 */
import type {
  ChosenModel,
  Contradictions,
  HypothesisTable,
  Model,
  NecessityTable,
  PrintedFigure,
  TruthTable,
} from 'setwise';

/** What the notebook computed, by the names it uses. */
export interface Recomputed {
  readonly necessity: NecessityTable;
  readonly loyal: TruthTable;
  readonly notLoyal: TruthTable;
  /** The parsimonious model that the paper prints under the name of a complex solution. */
  readonly printedLoyal: ChosenModel;
  /** The parsimonious model nearest to the five terms that the paper prints for low loyalty. */
  readonly nearestNotLoyal: ChosenModel;
  readonly conservativeLoyal: readonly Model[];
  readonly hypotheses: HypothesisTable;
  readonly contradictions: Contradictions;
}

/** The known mismatches: identifier → why the paper and its data disagree. */
export const KNOWN: Readonly<Record<string, string>> = {
  'table2-calidad-coverage': 'It is 12 of 24; the printed value repeats the consistency beside it.',
  'table5-term1-count':
    'The term holds 11 cases, of which 10 are loyal (0.625 × 16 = 10); the text counts all 11 as loyal.',
  'table5-terms23-counts': 'The two counts are swapped: coverages of .06 and .125 are 1 and 2 of the 16 loyal cases.',
  'table5-low-term1-count': 'A coverage of .647 is 22 of the 34 cases without loyalty, not 20.',
  'table5-solution-type':
    'The printed terms use remainders: they are the second of two tied parsimonious models. The conservative (“complex”) solution has two models of four terms each, and the tie is not reported.',
  'table5-low-terms':
    'The nearest parsimonious model has four terms and reaches the printed total; a fifth term with one case is redundant.',
  'text-all-absent':
    'The row without any condition holds 15 cases, all of low loyalty (Table 3 and both annexes say so).',
  'table4-row': 'No such row can be: the row with five absent conditions holds 15 cases.',
  'table4-one-case-row':
    'Six rows with one case and a consistency of 0 are printed; the data and annex 3 have five of them, and one more with a consistency of 1 (else 33 and not 34 cases lack loyalty).',
  'annex3-duplicate-row': 'One of the two equal rows must be 1 0 0 1 1: Table 2 forces it, and annex 2 agrees.',
  'response-rate': '51 of 120 is 42.5 %; 43.22 % would be 51 of 118.',
  'cases-51-50': 'One case was dropped without a comment between the questionnaires and the analysis.',
  'discussion-third-term': 'The discussion names commitment; Table 5 and the text of the results have satisfaction.',
  'contradictory-simplifying-assumption':
    'One configuration without a case is assumed to lead to loyalty (by its third term) and to its absence (by ~Valor*~Confianza).',
  'necessary-conditions-claimed':
    'The text beside Table 2 says that no condition is necessary, and the figures agree with that.',
  'table1-percentages': '14 and 2 of 51 are 27.45 % and 3.92 %.',
};

const known = (id: string) => ({ id, why: KNOWN[id] ?? '' });

/** Table 1: [what, n, printed percentage of the 51 questionnaires]. */
// biome-ignore format: a table reads best as a table
const TABLE_1: readonly (readonly [string, number, string])[] = [
  ['men', 26, '50.98'], ['women', 25, '49.02'],
  ['age under 25', 1, '1.96'], ['age 25–35', 5, '9.80'], ['age 36–40', 5, '9.80'], ['age 41–45', 14, '27.45'],
  ['age 46–50', 16, '31.37'], ['age 51–55', 8, '15.69'], ['age 56–60', 2, '3.92'],
  ['manufacturing', 7, '13.73'], ['agriculture', 6, '11.76'], ['food and drink', 3, '5.88'], ['construction', 3, '5.88'],
  ['consulting', 3, '5.88'], ['education', 3, '5.88'], ['electronics', 2, '3.92'], ['entertainment', 2, '3.92'],
  ['chemistry', 2, '3.92'], ['health', 2, '3.92'], ['services', 2, '3.92'], ['telecommunications', 2, '3.92'],
  ['other sectors', 14, '27.44'],
  ['1–5 workers', 4, '7.84'], ['6–10 workers', 2, '3.92'], ['11–20 workers', 5, '9.80'], ['21–50 workers', 6, '11.76'],
  ['51–100 workers', 7, '13.73'], ['over 100 workers', 27, '52.94'],
  ['turnover up to 1 million', 11, '21.57'], ['turnover 1–3 million', 4, '7.84'], ['turnover 3–6 million', 4, '7.84'],
  ['turnover 6–10 million', 1, '1.96'], ['turnover 10–15 million', 1, '1.96'], ['turnover 15–20 million', 1, '1.96'],
  ['turnover over 20 million', 16, '31.37'], ['turnover not said', 13, '25.49'],
  ['no travel department', 30, '58.82'], ['travel department', 20, '39.22'], ['travel department not said', 1, '1.96'],
  ['agency not main supplier', 3, '5.88'], ['agency main supplier', 45, '88.24'], ['main supplier not said', 3, '5.88'],
  ['client under 1 year', 2, '3.92'], ['client 1–2 years', 3, '5.88'], ['client 3–5 years', 14, '27.45'],
  ['client 6–10 years', 9, '17.65'], ['client over 10 years', 20, '39.22'], ['client for not said', 3, '5.88'],
  ['contact once a year', 0, '0.00'], ['contact twice a year', 1, '1.96'], ['contact every quarter', 4, '7.84'],
  ['contact monthly', 4, '7.84'], ['contact weekly', 10, '19.61'], ['contact daily', 30, '58.82'],
  ['contact not said', 2, '3.90'],
];

/** Table 2: condition, then consistency and coverage for high loyalty and for low loyalty. */
const TABLE_2: readonly (readonly [string, string, string, string, string])[] = [
  ['Calidad', '0.750000', '0.500000', '0.352941', '0.352941'],
  ['~Calidad', '0.250000', '0.153846', '0.647059', '0.846154'],
  ['Valor', '0.875000', '0.636364', '0.235294', '0.363636'],
  ['~Valor', '0.125000', '0.071429', '0.764706', '0.928571'],
  ['Confianza', '0.750000', '0.631579', '0.205882', '0.368421'],
  ['~Confianza', '0.250000', '0.129032', '0.794118', '0.870968'],
  ['Compromiso', '0.875000', '0.700000', '0.176471', '0.300000'],
  ['~Compromiso', '0.125000', '0.066667', '0.823529', '0.933333'],
  ['Satisfaccion', '0.812500', '0.590909', '0.264706', '0.409091'],
  ['~Satisfaccion', '0.187500', '0.107143', '0.735294', '0.892857'],
];

/** Tables 3 and 4: number of cases and consistency per row (the marks of the configurations are pictures). */
const TABLE_3 = '15 0|9 0.89|3 0|2 0.5|2 0|2 0.5|2 0|2 0|2 0|2 0.5|1 0|1 0|1 0|1 1|1 1|1 0|1 1|1 1|1 1';
const TABLE_4 = '1 1|1 1|1 1|2 1|2 1|2 1|2 1|3 1|15 1|2 0.5|2 0.5|2 0.5|9 0.1|1 0|1 0|1 0|1 0|1 0|1 0';

/**
 * Annexes 2 and 3: configuration (Satisfaccion, Compromiso, Confianza, Valor, Calidad), n, outcome, raw consistency, PRI, SYM.
 * A dot is a column that did not survive as text; the row is then found by the rest.
 */
const ANNEX_2 = `01011 1 1 1 1 1|11110 1 1 1 1 1|11010 1 1 1 1 1|10010 1 1 1 1 1|11101 1 1 1 1 1
11111 9 . 0.888889 0.888889 0.888889|..... 2 0 0.5 0.5 0.5|..... 2 0 0.5 0.5 0.5|..... 2 0 0.5 0.5 0.5
..... 2 0 0 0 0|..... 1 0 0 0 0|10110 1 0 0 0 0|01010 1 0 0 0 0|00101 1 0 0 0 0|10001 2 0 0 0 0
00001 3 0 0 0 0|01100 2 0 0 0 0|10000 2 0 0 0 0|00000 15 0 0 0 0`;
const ANNEX_3 = `11111 9 0 0.111111 0.111111 0.111111|11011 2 0 0.5 0.5 0.5|11101 1 0 0 0 0|11110 1 0 0 0 0|11010 1 0 0 0 0
10010 1 0 0 0 0|01101 2 0 0.5 0.5 0.5|00110 2 0 0.5 0.5 0.5|01011 1 0 0 0 0|10001 2 1 1 1 1|10001 2 1 1 1 1
10000 2 1 1 1 1|10110 1 1 1 1 1|00000 15 1 1 1 1|00001 3 1 1 1 1|01100 2 1 1 1 1|00011 1 1 1 1 1|00101 1 1 1 1 1|01010 1 1 1 1 1`;

/** All printed figures beside the recomputed ones, in the order of the paper. */
export function printedFigures(r: Recomputed): PrintedFigure[] {
  return [
    ...sample(r),
    ...table1(),
    ...table2(r),
    ...rowTable('Table 3', TABLE_3, r.loyal),
    ...rowTable('Table 4', TABLE_4, r.notLoyal),
    impossibleRow(r),
    ...table5(r),
    ...text(r),
    ...annex('Annex 2', ANNEX_2, r.loyal),
    ...annex('Annex 3', ANNEX_3, r.notLoyal),
  ];
}

function sample(r: Recomputed): PrintedFigure[] {
  const analysed = r.loyal.design.sets.cases.length;
  return [
    {
      where: 'Method, response rate in %',
      printed: '43.22',
      recomputed: (51 / 120) * 100,
      known: known('response-rate'),
    },
    { where: 'Conclusions, clients analysed', printed: '51', recomputed: analysed, known: known('cases-51-50') },
    { where: 'Analysis, clients analysed', printed: '50', recomputed: analysed },
  ];
}

function table1(): PrintedFigure[] {
  const figures: PrintedFigure[] = TABLE_1.map(([what, n, printed]) => {
    const recomputed = (n / 51) * 100;
    const differs = printed === '27.44' || printed === '3.90';
    return {
      where: `Table 1, ${what}, %`,
      printed,
      recomputed,
      ...(differs ? { known: known('table1-percentages') } : {}),
    };
  });
  figures.push(
    { where: 'Sample, age 41–50, %', printed: '58.82', recomputed: (30 / 51) * 100 },
    {
      where: 'Sample, turnover over 3 million among those who said it, %',
      printed: '60.53',
      recomputed: (23 / 38) * 100,
    },
    {
      where: 'Sample, client over 5 years, % (the sum of two printed percentages; 29 of 51 is 56.86)',
      printed: '56.87',
      recomputed: 17.65 + 39.22,
    },
  );
  return figures;
}

function table2(r: Recomputed): PrintedFigure[] {
  return TABLE_2.flatMap(([condition, ...printed]) => {
    const row = r.necessity.rows.find((candidate) => candidate.condition === condition);
    const recomputed = [
      row?.forOutcome.inclusion,
      row?.forOutcome.coverage,
      row?.forNegation.inclusion,
      row?.forNegation.coverage,
    ];
    const names = [
      'high loyalty, consistency',
      'high loyalty, coverage',
      'low loyalty, consistency',
      'low loyalty, coverage',
    ];
    return printed.map((value, i) => ({
      where: `Table 2, ${condition}, ${names[i]}`,
      printed: value,
      recomputed: recomputed[i] ?? Number.NaN,
      ...(condition === 'Calidad' && i === 3 ? { known: known('table2-calidad-coverage') } : {}),
    }));
  });
}

/** Finds each printed row among the recomputed ones, each of them once; a row that is not found shows as “no such row”. */
function matchRows(
  where: string,
  printed: readonly (readonly string[])[],
  table: TruthTable,
  missing: string,
): PrintedFigure[] {
  const free = new Set(table.rows.filter((row) => row.remainder === null));
  const pattern = (configuration: readonly number[]) => [...configuration].reverse().join('');
  const figures: PrintedFigure[] = [];
  const notFound: { readonly where: string; readonly printed: string }[] = [];
  const byKnowledge = printed
    .map((line, i) => ({ line, i }))
    .sort((a, b) => Number(a.line[0]?.includes('.')) - Number(b.line[0]?.includes('.')));
  for (const { line, i } of byKnowledge) {
    const [configuration = '.....', n = '', output = '.', ...fit] = line;
    const row = [...free].find(
      (candidate) =>
        (configuration.includes('.') || pattern(candidate.configuration) === configuration) &&
        String(candidate.n) === n &&
        (output === '.' || String(candidate.output) === output) &&
        Math.abs(candidate.inclusion - Number(fit[0])) < 0.05,
    );
    if (row) free.delete(row);
    const place = `${where}, row ${i + 1}${configuration.includes('.') ? '' : ` (${configuration})`}`;
    if (!row) {
      notFound.push({ where: `${place}, the row as a whole`, printed: `n = ${n}, consistency ${fit[0]}` });
      continue;
    }
    if (!configuration.includes('.'))
      figures.push({
        where: `${place}, configuration`,
        printed: configuration,
        recomputed: pattern(row.configuration),
      });
    figures.push({ where: `${place}, number of cases`, printed: n, recomputed: row.n });
    if (output !== '.')
      figures.push({ where: `${place}, outcome`, printed: output, recomputed: row.output ?? Number.NaN });
    const recomputed = [row.inclusion, row.pri, row.sym];
    fit.forEach((value, j) => {
      figures.push({
        where: `${place}, ${['consistency', 'PRI', 'SYM'][j]}`,
        printed: value,
        recomputed: recomputed[j] ?? Number.NaN,
      });
    });
  }
  const left = [...free].map(
    (one) => `n = ${one.n}, consistency ${one.inclusion} (annex order ${pattern(one.configuration)})`,
  );
  const recomputed = `no such row; left over: ${left.join('; ')}`;
  return [...figures, ...notFound.map((one) => ({ ...one, recomputed, known: known(missing) }))];
}

function rowTable(where: string, printed: string, table: TruthTable): PrintedFigure[] {
  const lines = printed.split('|').map((line) => {
    const [n = '', consistency = ''] = line.split(' ');
    return ['.....', n, '.', consistency];
  });
  return matchRows(where, lines, table, 'table4-one-case-row');
}

function annex(where: string, printed: string, table: TruthTable): PrintedFigure[] {
  return matchRows(
    where,
    printed.split(/[|\n]/).map((line) => line.split(' ')),
    table,
    'annex3-duplicate-row',
  );
}

function impossibleRow(r: Recomputed): PrintedFigure {
  const allAbsent = r.notLoyal.rows.find((row) => row.row === 1);
  return {
    where: 'Table 4, a row with five conditions absent, cases',
    printed: '2',
    recomputed: allAbsent?.n ?? 0,
    known: known('table4-row'),
  };
}

function table5(r: Recomputed): PrintedFigure[] {
  const figures: PrintedFigure[] = [];
  const loyal = [r.printedLoyal.terms[0], r.printedLoyal.terms[2], r.printedLoyal.terms[1]]; // the paper's order of the terms
  const printedLoyal = [
    ['0.909', '0.625', '11'],
    ['1', '0.06', '2'],
    ['1', '0.125', '1'],
  ] as const;
  printedLoyal.forEach(([consistency, coverage, count], i) => {
    const term = loyal[i];
    const explained = term ? term.cases.length - term.deviant.length : Number.NaN;
    figures.push(
      {
        where: `Table 5, loyalty, term ${i + 1}, consistency`,
        printed: consistency,
        recomputed: term?.inclusion ?? Number.NaN,
      },
      {
        where: `Table 5, loyalty, term ${i + 1}, coverage`,
        printed: coverage,
        recomputed: term?.rawCoverage ?? Number.NaN,
      },
      {
        where: `Table 5, loyalty, term ${i + 1}, clients explained`,
        printed: count,
        recomputed: explained,
        known: known(i === 0 ? 'table5-term1-count' : 'table5-terms23-counts'),
      },
    );
  });
  figures.push(
    { where: 'Table 5, loyalty, total consistency', printed: '0.928', recomputed: r.printedLoyal.inclusion },
    { where: 'Table 5, loyalty, total coverage', printed: '0.812', recomputed: r.printedLoyal.coverage },
    {
      where: 'Table 5, caption, type of the solution',
      printed: 'complex, 3 terms, one model',
      recomputed:
        `${r.printedLoyal.type}, ${r.printedLoyal.terms.length} terms, model ${r.printedLoyal.number} of ${r.printedLoyal.of}; ` +
        `conservative (“complex”): ${r.conservativeLoyal.length} models of ${r.conservativeLoyal[0]?.terms.length} terms`,
      known: known('table5-solution-type'),
    },
  );
  return [...figures, ...table5Low(r)];
}

function table5Low(r: Recomputed): PrintedFigure[] {
  const figures: PrintedFigure[] = [];
  const terms = [...r.nearestNotLoyal.terms].sort((a, b) => b.rawCoverage - a.rawCoverage);
  const printed = [
    ['1', '0.647', '20'],
    ['1', '0.264', '9'],
    ['1', '0.088', '3'],
    ['1', '0.029', '1'],
  ] as const;
  printed.forEach(([consistency, coverage, count], i) => {
    const term = terms[i];
    figures.push(
      {
        where: `Table 5, low loyalty, term ${i + 1}, consistency`,
        printed: consistency,
        recomputed: term?.inclusion ?? Number.NaN,
      },
      {
        where: `Table 5, low loyalty, term ${i + 1}, coverage`,
        printed: coverage,
        recomputed: term?.rawCoverage ?? Number.NaN,
      },
      {
        where: `Table 5, low loyalty, term ${i + 1}, clients explained`,
        printed: count,
        recomputed: term ? term.cases.length - term.deviant.length : Number.NaN,
        ...(i === 0 ? { known: known('table5-low-term1-count') } : {}),
      },
    );
  });
  figures.push(
    {
      where: 'Table 5, low loyalty, terms (the fifth: consistency 1, coverage 0.029, 1 client)',
      printed: '5',
      recomputed: terms.length,
      known: known('table5-low-terms'),
    },
    { where: 'Table 5, low loyalty, total consistency', printed: '1', recomputed: r.nearestNotLoyal.inclusion },
    { where: 'Table 5, low loyalty, total coverage', printed: '0.882', recomputed: r.nearestNotLoyal.coverage },
    {
      where: 'Table 5, configurations assumed for both outcomes',
      printed: 'none reported',
      recomputed:
        r.contradictions.pairs.flatMap((pair) => pair.configurations.map((bits) => bits.join(''))).join(', ') ||
        'none reported',
      known: known('contradictory-simplifying-assumption'),
    },
  );
  return figures;
}

function text(r: Recomputed): PrintedFigure[] {
  const first = r.printedLoyal.terms[0];
  const low = [...r.nearestNotLoyal.terms].sort((a, b) => b.rawCoverage - a.rawCoverage)[0];
  const row = (table: TruthTable, number: number) => table.rows.find((candidate) => candidate.row === number);
  const best = Math.max(...r.necessity.rows.map((candidate) => candidate.forOutcome.inclusion));
  const third = r.printedLoyal.terms[1]?.expression ?? '';
  const percent = (value: number | undefined) => (value ?? Number.NaN) * 100;
  return [
    { where: 'Text, cases with all five conditions', printed: '9', recomputed: row(r.loyal, 32)?.n ?? 0 },
    { where: 'Text, loyal among them, %', printed: '89', recomputed: percent(row(r.loyal, 32)?.inclusion) },
    {
      where: 'Text, cases with none of the five',
      printed: '2',
      recomputed: row(r.loyal, 1)?.n ?? 0,
      known: known('text-all-absent'),
    },
    {
      where: 'Text, low loyalty among them, %',
      printed: '50',
      recomputed: percent(row(r.notLoyal, 1)?.inclusion),
      known: known('text-all-absent'),
    },
    {
      where: 'Text, loyalty, configuration 1, coverage in %',
      printed: '62.5',
      recomputed: percent(first?.rawCoverage),
    },
    {
      where: 'Text, loyalty, configuration 1, loyal cases',
      printed: '11',
      recomputed: (first?.cases.length ?? 0) - (first?.deviant.length ?? 0),
      known: known('table5-term1-count'),
    },
    {
      where: 'Text, loyalty, configuration 1, consistency in %',
      printed: '90.9',
      recomputed: percent(first?.inclusion),
    },
    { where: 'Text, loyalty, solution coverage in %', printed: '81.25', recomputed: percent(r.printedLoyal.coverage) },
    {
      where: 'Text, loyalty, solution consistency in %',
      printed: '92.85',
      recomputed: percent(r.printedLoyal.inclusion),
    },
    {
      where: 'Text, low loyalty, configuration 1, coverage in %',
      printed: '64.7',
      recomputed: percent(low?.rawCoverage),
    },
    {
      where: 'Text, low loyalty, configuration 1, cases',
      printed: '20',
      recomputed: low?.cases.length ?? 0,
      known: known('table5-low-term1-count'),
    },
    {
      where: 'Text, low loyalty, configuration 1, consistency in %',
      printed: '100',
      recomputed: percent(low?.inclusion),
    },
    {
      where: 'Introduction and discussion, necessary conditions',
      printed: 'value, commitment; the trio',
      recomputed: `none: the highest consistency is ${best}, that of the trio ${r.hypotheses.hypotheses[0]?.coverage}`,
      known: known('necessary-conditions-claimed'),
    },
    {
      where: 'Discussion, third configuration',
      printed: 'presence of commitment and value',
      recomputed: third,
      known: known('discussion-third-term'),
    },
  ];
}
