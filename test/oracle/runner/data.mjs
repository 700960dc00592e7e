import { setData } from 'setwise';

/** What R writes where a temporal condition does not apply, and what the library calls it. */
const APPLIES_NOT = { written: '-', value: -1 };

/** The largest code that a multi-value set has in the library. */
const LARGEST_CODE = 249;

/**
 * A data frame of a fixture, `{columns, case_ids, values}`, as set data; `columns` for some of them only. Columns that are no
 * sets, as countries, years or raw values, are left out: a call that names one is refused by the library.
 */
export function setsOf(frame, columns = frame.columns) {
  return setData(frame.case_ids.map(String), columns.map((name) => columnOf(name, frame.values[name])).filter(isSet));
}

function isSet({ memberships }) {
  return memberships.every(
    (value) =>
      value === APPLIES_NOT.value || (value >= 0 && (value <= 1 || (Number.isInteger(value) && value <= LARGEST_CODE))),
  );
}

function numberOf(value) {
  if (value === APPLIES_NOT.written) return APPLIES_NOT.value;
  return value === null || value === '' ? Number.NaN : Number(value);
}

/** Whole numbers above 1 are the codes of a multi-value set, as R has it: levels are one more than the largest. */
function columnOf(name, values) {
  const memberships = values.map(numberOf);
  return {
    name,
    memberships,
    levels: Math.max(2, ...memberships.map((value) => value + 1).filter(Number.isInteger)),
    temporal: memberships.includes(APPLIES_NOT.value),
  };
}
