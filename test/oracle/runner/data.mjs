import { setData } from 'setwise';

/** What R writes where a temporal condition does not apply, and what the library calls it. */
const APPLIES_NOT = { written: '-', value: -1 };

/** A data frame of a fixture, `{columns, case_ids, values}`, as set data; `columns` for some of them only. */
export function setsOf(frame, columns = frame.columns) {
  return setData(
    frame.case_ids.map(String),
    columns.map((name) => columnOf(name, frame.values[name])),
  );
}

/** Whole numbers above 1 are the codes of a multi-value set, as R has it: levels are one more than the largest. */
function columnOf(name, values) {
  const memberships = values.map((value) => (value === APPLIES_NOT.written ? APPLIES_NOT.value : Number(value)));
  return {
    name,
    memberships,
    levels: Math.max(2, ...memberships.map((value) => value + 1).filter(Number.isInteger)),
    temporal: memberships.includes(APPLIES_NOT.value),
  };
}
