import { calibration } from './calibration';
import { coverage } from './coverage';
import { deduplication } from './deduplication';
import { evidenceMap } from './evidence-map';
import { necessity } from './necessity';
import { primeImplicantChart } from './prime-implicant-chart';
import { prismaFlow } from './prisma-flow';
import { rendererExtension } from './renderer-factory';
import { solution } from './solution';
import { truthTable } from './truth-table';
import { venn } from './venn';

/** The renderers, one for each of our MIME names; they need nothing of JupyterLab but Lumino's widget, so Voilà has them too. */
export default [
  rendererExtension(deduplication),
  rendererExtension(prismaFlow),
  rendererExtension(evidenceMap),
  rendererExtension(truthTable),
  rendererExtension(necessity),
  rendererExtension(solution),
  rendererExtension(primeImplicantChart),
  rendererExtension(venn),
  rendererExtension(coverage),
  rendererExtension(calibration),
];
