import type { RecordView } from '../records/types.js';

/** A record in one line: `Barra et al. 2023. Outsourcing as a production model`. */
export function shortReference({ authors, year, title }: RecordView): string {
  const first = authors[0]?.family ?? 'no author';
  const names =
    authors.length > 2 ? `${first} et al.` : authors.length === 2 ? `${first} & ${authors[1]?.family}` : first;
  return `${names} ${year ?? 'no year'}. ${title ?? 'no title'}`;
}
