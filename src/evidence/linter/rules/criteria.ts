import { listed, named, type Rule, referencePlace, rowPlace } from '../rule.js';

export const criterionBroken: Rule = {
  name: 'criterion-broken',
  what: 'included studies against what the review says each must mention',
  find: ({ criteria, rows }) =>
    criteria.mentions.flatMap((wanted) => {
      const without = rows.filter(({ mentions }) => !mentions.includes(wanted));
      if (without.length === 0) return [];
      const message = `Printed title and summary of ${listed(
        'row',
        without.map(({ row }) => row),
      )} do not mention ${wanted}, which the criteria ask for.`;
      return [{ places: without.map(rowPlace), message }];
    }),
};

export const outsideWindow: Rule = {
  name: 'outside-window',
  what: 'years of included studies against the window of the criteria',
  find: ({ criteria: { window } }, { rows }) => {
    if (window === null) return [];
    const outside = (year: number | null): boolean => year !== null && (year < window.from || year > window.to);
    const words = `${window.from} to ${window.to} (“${window.stated}”${window.dated ? '' : ', counted from no stated date'})`;
    return rows.flatMap(({ row, byTitle, byNames }) => {
      if (outside(row.year)) {
        return [
          {
            places: [rowPlace(row)],
            message: `Row ${row.row} (${named(row.authors)}) is of ${row.year}, outside ${words}.`,
          },
        ];
      }
      if (byTitle === null || byNames === byTitle || !outside(byTitle.year)) return [];
      const message = `The work whose title row ${row.row} prints (reference ${byTitle.number}) is of ${byTitle.year}, outside ${words}.`;
      return [{ places: [rowPlace(row), referencePlace(byTitle)], message }];
    });
  },
};
