/** `setwise/kernel`: what a cell can ask of the kernel, and of the front end through it. */
export type { Comm } from './bridge.js';
export { clearOutput, type Display, display, input, interrupted, onComm, openComm, page } from './cells.js';
export { type Progress, progress, track } from './progress.js';
