import { prismaFlowPayload } from '../../../src/display/evidence/prisma-payload.js';
import { reportedFlow } from '../../../src/evidence/prisma/reported-flow.js';
import type { PrismaFlowPayload } from '../../../src/mime/types.js';

const item = (id: string, label: string, ...records: readonly string[]) => ({ id, label, records });

/** The flow of a published review that reports two numbers: Ortiz Briceño et al. 2024, Results. */
export const silent: PrismaFlowPayload = prismaFlowPayload(
  reportedFlow(
    { database_results: 31, new_studies: 2 },
    {
      source: 'Ortiz Briceño et al. 2024, Results',
      ids: { new_studies: ['S01', 'S02'] },
      items: [
        item('S01', 'Barra et al. 2023', 'table#1'),
        item('S02', 'Cachero & Vásquez 2021', 'table#2'),
        item('table#1', 'Barra et al. 2023. Outsourcing as a production model', 'table#1'),
        item('table#2', 'Cachero & Vásquez 2021. Building consumer loyalty', 'table#2'),
      ],
    },
  ),
);

/** Every box and every line, with parts; made up. */
export const whole: PrismaFlowPayload = prismaFlowPayload(
  reportedFlow(
    {
      previous_studies: 5,
      previous_reports: 6,
      database_results: 110,
      register_results: 10,
      duplicates: 30,
      excluded_automatic: 5,
      excluded_other: 1,
      records_screened: 84,
      records_excluded: 60,
      dbr_sought_reports: 24,
      dbr_notretrieved_reports: 2,
      dbr_assessed: 22,
      dbr_excluded: 15,
      website_results: 3,
      organisation_results: 0,
      citations_results: 4,
      other_sought_reports: 7,
      other_notretrieved_reports: 1,
      other_assessed: 6,
      other_excluded: 0,
      new_studies: 8,
      new_reports: 13,
      total_studies: 13,
      total_reports: 19,
      total_studies_ma: 4,
      total_reports_ma: 4,
    },
    {
      form: 'updated, with other methods',
      source: 'made up',
      parts: {
        database_results: [
          ['Scopus', 60],
          ['SciELO', 50],
        ],
        records_excluded: [
          ['by a human', 50],
          ['by automation tools', 10],
        ],
        dbr_excluded: [
          ['wrong outcome, or none that could be read from what was printed', 10],
          ['wrong design', 5],
        ],
      },
    },
  ),
);
