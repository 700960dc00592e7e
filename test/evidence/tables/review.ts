import { type StudyInput, studies } from '../../../src/evidence/screening/studies.js';
import { reviewRows } from '../coding/review.js';

/** The studies of the published review, each as one report found as one record. */
const inputs = reviewRows('studies').map(
  ({ study = '', authors = '', year, country = '', database = '', design = '' }) => ({
    id: study,
    label: `${authors} ${year}`,
    reports: [{ id: `${study}-report`, records: [`table#${Number(study.slice(1))}`] }],
    attributes: { year: Number(year), country, database, design },
  }),
) satisfies readonly StudyInput[];

export const register = studies(inputs);
