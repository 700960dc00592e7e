import { fail } from '../../util/fail.js';
import type { BibliographicRecord, SourceType } from '../records/types.js';
import type { PrismaFlowInput } from './flow-input.js';
import { shortReference } from './short-reference.js';
import type { PrismaItem } from './types.js';

const LEFT: readonly SourceType[] = ['database', 'register'];

/** The records by column, each with the others that are the same report. */
export class Found {
  private readonly byId: ReadonlyMap<string, BibliographicRecord>;
  private readonly typeOf: ReadonlyMap<string, SourceType>;
  /** For each report, by its kept record, all its records. */
  readonly groups: ReadonlyMap<string, readonly string[]>;

  constructor({ records, duplicates, removed = [] }: PrismaFlowInput) {
    this.byId = new Map(records.records.map((record) => [record.id, record]));
    const types = new Map(records.files.map(({ name, sourceType }) => [name, sourceType]));
    this.typeOf = new Map(records.records.map(({ id, file }) => [id, types.get(file) as SourceType]));
    for (const { record } of removed) this.check(record, 'removed');
    const grouped = new Map((duplicates?.groups ?? []).map((group) => [group.kept, [group.kept, ...group.duplicates]]));
    const double = new Set((duplicates?.groups ?? []).flatMap((group) => group.duplicates));
    for (const id of [...grouped.keys(), ...double]) this.check(id, 'duplicates');
    const kept = records.records.map(({ id }) => id).filter((id) => !double.has(id));
    this.groups = new Map(kept.map((id) => [id, grouped.get(id) ?? [id]]));
  }

  private check(id: string, where: string): void {
    if (!this.byId.has(id))
      fail(`prismaFlow: ${where} names "${id}", which is no record here; read them from the same files`);
  }

  get hasOther(): boolean {
    return [...this.typeOf.values()].some((type) => !LEFT.includes(type));
  }

  ofType(type: SourceType): BibliographicRecord[] {
    return [...this.byId.values()].filter(({ id }) => this.typeOf.get(id) === type);
  }

  isLeft(id: string): boolean {
    return LEFT.includes(this.typeOf.get(id) as SourceType);
  }

  /** Which column a report belongs to: that of databases where any of its records was found in one. */
  column(kept: string): 'left' | 'other' {
    return (this.groups.get(kept) ?? [kept]).some((id) => this.isLeft(id)) ? 'left' : 'other';
  }

  /** All records of the left column but one a report. */
  doubles(): string[] {
    return [...this.groups.values()].flatMap((ids) => {
      const left = ids.filter((id) => this.isLeft(id));
      return left.slice(1);
    });
  }

  /** Records from other methods whose report was found in a database too. */
  otherDoubles(): string[] {
    return [...this.groups].flatMap(([kept, ids]) =>
      this.column(kept) === 'left' ? ids.filter((id) => !this.isLeft(id)) : ids.slice(1),
    );
  }

  items(): PrismaItem[] {
    return [...this.byId.values()].map((record) => ({
      id: record.id,
      label: shortReference(record.view),
      records: [...(this.groups.get(record.id) ?? [record.id])],
    }));
  }
}
