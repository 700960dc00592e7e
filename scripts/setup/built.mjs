import { join } from 'node:path';
import { readIfThere, writeWhole } from './files.mjs';
import { fingerprint } from './fingerprint.mjs';
import { NOTES } from './paths.mjs';

/**
 * The record of one thing that set-up makes: what it was made from and what came out, so that a changed source and a
 * lost or edited result are both seen. It is written last, so an interrupted build has none.
 */
export class Built {
  /**
   * @param {string} name
   * @param {{inputs: readonly string[], outputs: readonly string[], facts?: readonly string[]}} what
   */
  constructor(name, { inputs, outputs, facts = [] }) {
    this.note = join(NOTES, `${name}.built`);
    this.outputs = outputs;
    this.inputKey = fingerprint(inputs, facts);
  }

  isCurrent() {
    return readIfThere(this.note) === this.key();
  }

  record() {
    writeWhole(this.note, this.key());
  }

  key() {
    return `${this.inputKey} ${fingerprint(this.outputs)}`;
  }
}
