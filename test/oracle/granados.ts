import { type Design, design } from '../../src/qca/design.js';
import { type SetData, setData } from '../../src/qca/sets.js';

/**
 * The 50 cases of Granados-Payán, Pedraza-Rodríguez, Pérez & Gallarza (2022), “B2B loyalty”, Innovar 32(85), 49–66,
 * doi 10.15446/innovar.v32n85.101126, as facts: how often each combination occurs, in the order of the columns below.
 * Rebuilt from the printed truth tables and Table 2; unique up to the order of the cases. Case names are ours.
 */
const COLUMNS = ['Calidad', 'Valor', 'Confianza', 'Compromiso', 'Satisfaccion', 'Lealtad'];
const OCCURS: readonly (readonly [string, number])[] = [
  ['111111', 8],
  ['111110', 1],
  ['011111', 1],
  ['101111', 1],
  ['110111', 1],
  ['110110', 1],
  ['010111', 1],
  ['011010', 1],
  ['110010', 2],
  ['010011', 1],
  ['100010', 2],
  ['000010', 2],
  ['101101', 1],
  ['101100', 1],
  ['001100', 2],
  ['110101', 1],
  ['010100', 1],
  ['011001', 1],
  ['011000', 1],
  ['101000', 1],
  ['110000', 1],
  ['100000', 3],
  ['000000', 15],
];

/** The cases in the order given, or in another one: the positions 0 to 49 permuted. */
export function granadosSets(order?: readonly number[]): SetData {
  const rows = OCCURS.flatMap(([code, times]) => Array.from({ length: times }, () => code));
  const positions = order ?? rows.map((_, i) => i);
  const memberships = (column: number) => positions.map((i) => Number(rows[i]?.[column]));
  return setData(
    positions.map((i) => `c${String(i + 1).padStart(2, '0')}`),
    COLUMNS.map((name, column) => ({ name, memberships: memberships(column) })),
  );
}

/** The study's design, with the conditions in its order. */
export function granadosDesign(expectations: 'all present' | 'all absent' = 'all present'): Design {
  return design(granadosSets(), {
    outcome: 'Lealtad',
    conditions: COLUMNS.slice(0, 5),
    expectations: { Lealtad: 'all present', '~Lealtad': expectations },
    hypotheses: { H2: 'Satisfaccion*Confianza*Compromiso -> Lealtad', H3: '~Valor*~Confianza -> ~Lealtad' },
  });
}
