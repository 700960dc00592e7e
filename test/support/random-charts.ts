import { fc } from './fc.js';

/** Small charts of any shape: rows as the columns that cover them. */
export const charts = fc.integer({ min: 1, max: 9 }).chain((columns) =>
  fc.array(
    fc.subarray(
      Array.from({ length: columns }, (_, i) => i),
      { minLength: 1 },
    ),
    { minLength: 1, maxLength: 9 },
  ),
);

/** Charts with enough to search in them: rows of two or three columns, also twice without a shared column. */
export const connectedCharts = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 3 }), {
    minLength: 8,
    maxLength: 14,
  })
  .chain((part) => fc.constantFrom(part, [...part, [9]], part));
