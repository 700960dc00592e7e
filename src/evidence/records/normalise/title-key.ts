import { folded } from './fold.js';

/**
 * The words of a title, folded ({@link folded}), with one blank between: what two printings of one title have in common.
 * `ä` and `ae`, `ö` and `oe`, `ü` and `ue` are the same, since exports write either.
 *
 * @example
 * titleKey('Kundentreue: Über <i>Bindung</i> & Vertrauen.') // => 'kundentreu uber bindung vertraun'
 * @example
 * titleKey('KUNDENTREUE - Ueber Bindung, Vertrauen') // => 'kundentreu uber bindung vertraun'
 */
export function titleKey(title: string): string {
  const words = folded(title)
    // An apostrophe joins (`Crohn's`), every other sign parts.
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/([aou])e/g, '$1');
}
