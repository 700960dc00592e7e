// Records of an invented literature with the errors that databases make, and which report each record is of. The same from the
// same seed on every machine.

/** @typedef {{id: string, report: string, study: string, title: string, authors: string, year: string, journal: string, volume: string, number: string, pages: string, doi: string, abstract: string}} Generated */

const CONSTRUCTS =
  'customer loyalty;service quality;perceived value;brand trust;job satisfaction;digital exclusion;physical activity;dietary fibre;sleep duration;vitamin D status;insulin resistance;arterial stiffness;blood pressure;screen time;social support;parental stress;hand hygiene;antibiotic use;wound healing;bone density;air pollution;noise exposure;soil fertility;water quality;crop rotation;reading fluency;class size;teacher feedback;peer tutoring;school attendance;voter turnout;civic trust;party identification;media literacy;income inequality;housing tenure;minimum wages;trade openness;export diversification;supply chain resilience;inventory turnover;product returns;price fairness;switching costs;complaint handling;employee turnover;knowledge sharing;team autonomy;remote work;innovation capability'.split(
    ';',
  );
const RELATIONS =
  'Effects of;Determinants of;The role of;Associations between;A longitudinal analysis of;Measuring;Revisiting;Explaining;Barriers to;Predictors of;Long-term effects of;Gender differences in;The dark side of;Consequences of;Trends in;Pathways from;Interactions between;A new instrument for;Mechanisms of;The economics of'.split(
    ';',
  );
const GROUPS =
  'adolescents;older adults;pregnant women;first-year students;nurses;primary schools;small firms;retail banks;rural households;migrant workers;professional athletes;hotel guests;hospital outpatients;patients with heart failure;children with asthma;dairy cattle;island communities;urban commuters;low-income countries;family businesses;public libraries;mobile operators;online shoppers;police officers;kindergarten teachers'.split(
    ';',
  );
const PLACES =
  'Norway;Ghana;Peru;northern Italy;South Korea;rural Kenya;Québec;the Basque Country;São Paulo;Lower Saxony;Bangladesh;New Zealand;the Baltic states;Catalonia;Wales;Ontario;Vietnam;Jordan;Finland;Chile'.split(
    ';',
  );
const DESIGNS =
  'a randomised controlled trial;a systematic review;a cross-sectional study;a cohort study;a qualitative study;evidence from panel data;a pilot study;a meta-analysis;protocol for a cluster trial;a mixed-methods evaluation;a case study;results of a national survey'.split(
    ';',
  );
const JOURNALS =
  'Journal of Service Research|J Serv Res;Journal of Retailing and Consumer Services|J Retail Consum Serv;British Medical Journal|BMJ;The Lancet|Lancet;International Journal of Cardiology|Int J Cardiol;Diabetes Care|Diabetes Care;Diabetes|Diabetes;European Heart Journal|Eur Heart J;Journal of Nutritional Biochemistry|J Nutr Biochem;Proceedings of the National Academy of Sciences|Proc Natl Acad Sci;American Journal of Public Health|Am J Public Health;Social Science & Medicine|Soc Sci Med;Journal of Educational Psychology|J Educ Psychol;World Development|World Dev;Research Policy|Res Policy;Public Choice|Public Choice;Electoral Studies|Elect Stud;Journal of Dairy Science|J Dairy Sci;Environmental Health Perspectives|Environ Health Perspect;Journal of Business Research|J Bus Res;Tourism Management|Tour Manag;Information Systems Research|Inf Syst Res;Annals of Internal Medicine|Ann Intern Med;Archives of Disease in Childhood|Arch Dis Child;Zeitschrift für Soziologie|Z Soziol'
    .split(';')
    .map((one) => /** @type {[string, string]} */ (one.split('|')));
const SYLLABLES =
  'ka lo min dra ber sto fel ru hal ven gar tis mor quin sa jo pet lund ras wil nak ho ire zel dob fur ché mün gø ña'.split(
    ' ',
  );
const GIVEN =
  'Anna Björn Carmen David Elena Fatima Gustav Hana Ivan José Kate Liam María Nils Olga Peter Qi Rosa Søren Tariq Ursula Victor Wei Xiao Yuki Zoë'.split(
    ' ',
  );
const WORDS =
  'participants sample measured regression model significant increase decrease baseline interviews coded themes outcome treatment control weeks months follow questionnaire scale reliability factor structure estimates variance clusters schools firms regions households policy reform implications practice limited evidence robust findings suggest conclude background methods results discussion objective design setting interventions primary secondary adjusted confidence interval odds ratio hazard mean difference standard deviation mediated moderated effect path latent constructs survey respondents national registry linked records exposure dose response heterogeneity subgroup sensitivity imputation missing attrition randomised allocation blinded assessors adherence adverse events safety cost utility quality years incremental threshold simulation calibrated parameters equilibrium shocks panel fixed instruments identification discontinuity trends placebo'.split(
    ' ',
  );

/**
 * @param {number} size how many records at least
 * @param {number} seed
 * @returns {Generated[]}
 */
export function generate(size, seed) {
  const random = randomFrom(seed);
  /** @type {Generated[]} */
  const records = [];
  let study = 0;
  while (records.length < size) {
    const team = random.list(2 + random.below(6), () => person(random));
    const topic = { construct: random.of(CONSTRUCTS), other: random.of(CONSTRUCTS), group: random.of(GROUPS) };
    const papers = random.chance(0.3) ? 2 + random.below(4) : 1;
    for (let i = 0; i < papers; i++) {
      study++;
      for (const [k, report] of reports(random, team, topic, `study ${study}`).entries()) {
        const copies = random.chance(0.62) ? 1 : random.chance(0.6) ? 2 : 3 + random.below(3);
        for (let copy = 0; copy < copies; copy++) {
          records.push({
            ...spoilt(random, report),
            id: '',
            report: `study ${study} report ${k}`,
            study: `study ${study}`,
          });
        }
      }
    }
  }
  shuffle(random, records);
  return records.map((record, i) => ({ ...record, id: `r${String(i + 1).padStart(6, '0')}` }));
}

/** @typedef {ReturnType<typeof randomFrom>} Random */
/** @typedef {{family: string, given: string}} Person */
/** @typedef {{title: string, people: Person[], year: number, journal: [string, string], volume: string, number: string, first: string, last: string, doi: string, abstract: string}} Report */

/** mulberry32. @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  const below = (/** @type {number} */ end) => Math.floor(share() * end);
  return {
    below,
    chance: (/** @type {number} */ p) => share() < p,
    /** @template T @param {readonly T[]} list @returns {T} */
    of: (list) => /** @type {T} */ (list[below(list.length)]),
    /** @template T @param {number} length @param {() => T} make */
    list: (length, make) => Array.from({ length }, make),
  };
}

/** @param {Random} random @param {unknown[]} list */
function shuffle(random, list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** @param {Random} random @returns {Person} */
function person(random) {
  const family = random.list(2 + random.below(2), () => random.of(SYLLABLES)).join('');
  return {
    family: family.slice(0, 1).toUpperCase() + family.slice(1),
    given: `${random.of(GIVEN)}${random.chance(0.4) ? ` ${random.of('ABCDEFGHJKLMNPRSTVW'.split(''))}.` : ''}`,
  };
}

/** @param {Random} random @param {Person[]} team @param {{construct: string, other: string, group: string}} topic @param {string} study @returns {Report[]} */
function reports(random, team, topic, study) {
  const kind = random.below(100);
  const article = articleOf(random, team, topic);
  if (kind < 2)
    return [
      {
        ...article,
        title: random.of(['Editorial', 'Introduction', 'Letter to the editor', 'In this issue']),
        abstract: '',
      },
    ];
  if (kind < 4) return [{ ...article, title: `${article.title}. Part ${random.of(['I', 'II', 'III'])}` }];
  if (kind < 9) return [article, meeting(random, article)];
  if (kind < 11) return [article, preprint(random, article)];
  if (kind < 12)
    return [
      article,
      {
        ...placed(random, article),
        title: `${random.of(['Erratum to: ', 'Correction: ', 'Corrigendum to '])}${article.title}`,
        abstract: '',
      },
    ];
  return study === '' ? [] : [article];
}

/** @param {Random} random @param {Person[]} team @param {{construct: string, other: string, group: string}} topic @returns {Report} */
function articleOf(random, team, topic) {
  const { construct, group } = topic;
  const other = random.chance(0.6) ? random.of(CONSTRUCTS) : topic.other;
  const main = `${random.of(RELATIONS)} ${construct} ${random.chance(0.5) ? `and ${other} ` : ''}${random.chance(0.8) ? `among ${random.chance(0.6) ? group : random.of(GROUPS)} ` : ''}in ${random.of(PLACES)}`;
  const people = [.../** @type {Person[]} */ (team)];
  if (random.chance(0.3)) people.push(person(random));
  const abstract = `${main}. ${random.list(60 + random.below(90), () => random.of(WORDS)).join(' ')}`;
  return placed(random, { title: random.chance(0.5) ? `${main}: ${random.of(DESIGNS)}` : main, people, abstract });
}

/** @param {Random} random @param {{title: string, people: Person[], abstract: string, year?: number}} work @returns {Report} */
function placed(random, work) {
  const journal = random.of(JOURNALS);
  const year = work.year ?? 1990 + random.below(35);
  const first = 1 + random.below(2400);
  const electronic = random.chance(0.1);
  const volume = String(year - 1970);
  const doi = random.chance(0.75)
    ? `10.${1000 + JOURNALS.indexOf(journal)}/${journal[1].replace(/\W/g, '').toLowerCase()}.${year}.${10000 + random.below(89999)}`
    : '';
  return {
    ...work,
    year,
    journal,
    volume,
    number: String(1 + random.below(12)),
    first: electronic ? `e${100000 + first}` : String(first),
    last: electronic ? '' : String(first + 2 + random.below(22)),
    doi,
  };
}

/** @param {Random} random @param {Report} article @returns {Report} */
function meeting(random, article) {
  const abstract = random.chance(0.5)
    ? article.abstract
    : `${article.title}. ${random.list(70, () => random.of(WORDS)).join(' ')}`;
  const own = placed(random, {
    title: article.title,
    people: article.people,
    abstract,
    year: article.year - 1 - random.below(2),
  });
  return {
    ...own,
    number: `Suppl ${1 + random.below(3)}`,
    first: `${random.of(['A', 'S', 'P'])}${1 + random.below(400)}`,
    last: '',
    doi: random.chance(0.3) ? own.doi : '',
  };
}

/** @param {Random} random @param {Report} article @returns {Report} */
function preprint(random, article) {
  return {
    ...article,
    year: article.year - random.below(2),
    journal: ['medRxiv', 'medRxiv'],
    volume: '',
    number: '',
    first: '',
    last: '',
    doi: `10.1101/${article.year}.01.${random.below(30)}.${10000000 + random.below(89999999)}`,
  };
}

/** A record of the report as some database has it. @param {Random} random @param {Report} report */
function spoilt(random, report) {
  const { chance } = random;
  const abbreviated = chance(0.4);
  const names = chance(0.02) ? [] : report.people.slice(0, chance(0.05) ? 3 : chance(0.03) ? 1 : undefined);
  const initials = chance(0.6);
  return {
    title: spoiltTitle(random, report.title),
    authors: names.map((name) => printed(random, name, initials)).join('; '),
    year: chance(0.01) ? '' : String(report.year + (chance(0.03) ? random.of([1, -1]) : 0)),
    journal: chance(0.02) ? '' : report.journal[abbreviated ? 1 : 0],
    volume: chance(0.04) ? '' : report.volume,
    number: chance(0.15) ? '' : report.number,
    pages: chance(0.07) ? '' : pages(report, chance(0.4)),
    doi: report.doi === '' || chance(0.3) ? '' : spoiltDoi(random, report.doi),
    abstract: spoiltAbstract(random, report.abstract),
  };
}

/** @param {Random} random @param {string} title */
function spoiltTitle(random, title) {
  let text = title;
  if (random.chance(0.03)) text = text.split(':')[0] ?? '';
  if (random.chance(0.03)) text = typo(random, text);
  if (random.chance(0.03)) text = text.replace(/randomised/g, 'randomized').replace(/fibre/g, 'fiber');
  if (random.chance(0.02)) text = text.replace(/^(\w+) (\w+)/, '<i>$1</i> $2');
  if (random.chance(0.02)) text = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  if (random.chance(0.08)) text = text.toUpperCase();
  if (random.chance(0.02)) text = `[${text}]`;
  if (random.chance(0.2)) text += '.';
  if (random.chance(0.01)) text += ' [Spanish]';
  return text;
}

/** @param {Random} random @param {string} text */
function typo(random, text) {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  return random.of([text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + text[at] + text.slice(at)]);
}

/** @param {Random} random @param {Person} name @param {boolean} initials */
function printed(random, { family, given }, initials) {
  const short = given
    .split(' ')
    .map((part) => `${part.slice(0, 1)}.`)
    .join(' ');
  const plain = random.chance(0.15)
    ? family
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace('ø', 'o')
    : family;
  return `${random.chance(0.05) ? plain.toUpperCase() : plain}, ${initials ? short : given}`;
}

/** @param {Report} report @param {boolean} short */
function pages({ first, last }, short) {
  if (last === '') return first;
  let from = 0;
  while (short && first.length === last.length && from < first.length - 1 && first[from] === last[from]) from++;
  return `${first}-${last.slice(from)}`;
}

/** @param {Random} random @param {string} doi */
function spoiltDoi(random, doi) {
  return random.of([
    doi,
    doi,
    doi.toUpperCase(),
    `https://doi.org/${doi}`,
    `http://dx.doi.org/${doi}`,
    `doi:${doi}`,
    `https://doi.org/https://doi.org/${doi}`,
  ]);
}

/** @param {Random} random @param {string} abstract */
function spoiltAbstract(random, abstract) {
  if (abstract === '' || random.chance(0.2)) return '';
  const text = random.chance(0.05) ? abstract.slice(0, abstract.length / 2) : abstract;
  return random.chance(0.2) ? `${text} © The authors. All rights reserved.` : text;
}
