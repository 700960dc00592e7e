import {
  type DesignOptions,
  setData,
  type TruthTable,
  type TruthTableOptions,
  truthTable,
} from '../../../src/index.js';

/** A truth table from codes, one text a case, the outcome last; a digit above 1 makes a multi-value condition, `-` a temporal one. */
export function tableOfCodes(
  codes: readonly string[],
  options: Partial<DesignOptions & TruthTableOptions> = {},
): TruthTable {
  const width = (codes[0]?.length ?? 1) - 1;
  const names = [...'ABCDEFGHIJKLMNOPQRSTUVW'.slice(0, width), 'Y'];
  const columns = names.map((name, c) => {
    const memberships = codes.map((code) => (code[c] === '-' ? -1 : Number(code[c])));
    return {
      name,
      memberships,
      levels: Math.max(2, ...memberships.map((value) => value + 1)),
      temporal: memberships.includes(-1),
    };
  });
  const data = setData(
    codes.map((_, i) => `case ${i}`),
    columns,
  );
  return truthTable(data, { outcome: 'Y', ...options });
}

/** Rows that follow no rule, the same ones each time: a random problem of a given width, which is a hard one. */
export function hardTable(width: number, rows: number, expectations?: string): TruthTable {
  const codes = new Map<string, string>();
  for (let state = 1; codes.size < rows; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const row = (state >>> 8).toString(2).padStart(24, '0').slice(-width);
    codes.set(row, `${row}${(state >>> 5) & 1}`);
  }
  return tableOfCodes([...codes.values()], expectations === undefined ? {} : { expectations: { Y: expectations } });
}
