import { setData } from 'setwise';

/** A data frame of a fixture, `{columns, case_ids, values}`, as set data; `columns` for some of them only. */
export function setsOf(frame, columns = frame.columns) {
  return setData(
    frame.case_ids.map(String),
    columns.map((name) => ({ name, memberships: frame.values[name] })),
  );
}
