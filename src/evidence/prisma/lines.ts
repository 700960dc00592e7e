import type { PrismaColumn, PrismaForm, PrismaLine } from './types.js';

/** A line of the diagram as PRISMA 2020 and the PRISMA2020 package know it. */
export interface LineDefinition {
  /** The package's name, found there by regular expression, so it is exact. */
  readonly name: string;
  readonly box: string;
  readonly column: PrismaColumn;
  /** The words of a new review; those of an updated one where they differ. */
  readonly label: string;
  readonly updated?: string;
  readonly unit: PrismaLine['unit'];
}

/**
 * Every line with its box, in the official order. The words are those of the four flow diagram templates of the PRISMA 2020
 * statement (Page et al. 2021, BMJ 372:n71, CC BY 4.0); the names and boxes those of the PRISMA2020 package (Haddaway et al.
 * 2022, Campbell Systematic Reviews 18:e1230).
 */
export const LINES: readonly LineDefinition[] = [
  {
    name: 'previous_studies',
    box: 'box1',
    column: 'previous',
    label: 'Studies included in previous version of review',
    unit: 'study',
  },
  {
    name: 'previous_reports',
    box: 'box1',
    column: 'previous',
    label: 'Reports of studies included in previous version of review',
    unit: 'report',
  },
  { name: 'database_results', box: 'box2', column: 'databases', label: 'Databases', unit: 'record' },
  { name: 'register_results', box: 'box2', column: 'databases', label: 'Registers', unit: 'record' },
  { name: 'duplicates', box: 'box3', column: 'databases', label: 'Duplicate records removed', unit: 'record' },
  {
    name: 'excluded_automatic',
    box: 'box3',
    column: 'databases',
    label: 'Records marked as ineligible by automation tools',
    unit: 'record',
  },
  {
    name: 'excluded_other',
    box: 'box3',
    column: 'databases',
    label: 'Records removed for other reasons',
    unit: 'record',
  },
  { name: 'records_screened', box: 'box4', column: 'databases', label: 'Records screened', unit: 'record' },
  { name: 'records_excluded', box: 'box5', column: 'databases', label: 'Records excluded', unit: 'record' },
  {
    name: 'dbr_sought_reports',
    box: 'box6',
    column: 'databases',
    label: 'Reports sought for retrieval',
    unit: 'report',
  },
  {
    name: 'dbr_notretrieved_reports',
    box: 'box7',
    column: 'databases',
    label: 'Reports not retrieved',
    unit: 'report',
  },
  { name: 'dbr_assessed', box: 'box8', column: 'databases', label: 'Reports assessed for eligibility', unit: 'report' },
  { name: 'dbr_excluded', box: 'box9', column: 'databases', label: 'Reports excluded', unit: 'report' },
  { name: 'website_results', box: 'box11', column: 'other', label: 'Websites', unit: 'record' },
  { name: 'organisation_results', box: 'box11', column: 'other', label: 'Organisations', unit: 'record' },
  { name: 'citations_results', box: 'box11', column: 'other', label: 'Citation searching', unit: 'record' },
  {
    name: 'other_sought_reports',
    box: 'box12',
    column: 'other',
    label: 'Reports sought for retrieval',
    unit: 'report',
  },
  { name: 'other_notretrieved_reports', box: 'box13', column: 'other', label: 'Reports not retrieved', unit: 'report' },
  { name: 'other_assessed', box: 'box14', column: 'other', label: 'Reports assessed for eligibility', unit: 'report' },
  { name: 'other_excluded', box: 'box15', column: 'other', label: 'Reports excluded', unit: 'report' },
  {
    name: 'new_studies',
    box: 'box10',
    column: 'included',
    label: 'Studies included in review',
    updated: 'New studies included in review',
    unit: 'study',
  },
  {
    name: 'new_reports',
    box: 'box10',
    column: 'included',
    label: 'Reports of included studies',
    updated: 'Reports of new included studies',
    unit: 'report',
  },
  { name: 'total_studies', box: 'box16', column: 'included', label: 'Total studies included in review', unit: 'study' },
  {
    name: 'total_reports',
    box: 'box16',
    column: 'included',
    label: 'Reports of total included studies',
    unit: 'report',
  },
  {
    name: 'total_studies_ma',
    box: 'box17',
    column: 'included',
    label: 'Total studies included in meta-analysis',
    unit: 'study',
  },
  {
    name: 'total_reports_ma',
    box: 'box17',
    column: 'included',
    label: 'Reports of total included studies in meta-analysis',
    unit: 'report',
  },
];

/** The words above the lines of a box. */
export const BOX_TITLES: ReadonlyMap<string, string> = new Map([
  ['box2', 'Records identified from*:'],
  ['box3', 'Records removed before screening:'],
  ['box9', 'Reports excluded:'],
  ['box11', 'Records identified from:'],
  ['box15', 'Reports excluded:'],
]);

/** The two footnotes of the templates, in their words. */
export const FOOTNOTES: readonly string[] = [
  '*Consider, if feasible to do so, reporting the number of records identified from each database or register searched ' +
    '(rather than the total number across all databases/registers).',
  '**If automation tools were used, indicate how many records were excluded by a human and how many were excluded by ' +
    'automation tools.',
];

export const FORMS: readonly PrismaForm[] = [
  'new, databases and registers',
  'new, with other methods',
  'updated, databases and registers',
  'updated, with other methods',
];

export const isUpdated = (form: PrismaForm): boolean => form.startsWith('updated');
export const hasOtherMethods = (form: PrismaForm): boolean => form.endsWith('with other methods');

/** The lines a form has; those of a meta-analysis only where a number is given for them. */
export function linesOf(form: PrismaForm, metaAnalysis: boolean): readonly LineDefinition[] {
  return LINES.filter(({ column, box }) => {
    if (column === 'previous' || box === 'box16') return isUpdated(form);
    if (column === 'other') return hasOtherMethods(form);
    return box !== 'box17' || metaAnalysis;
  });
}
