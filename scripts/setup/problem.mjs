/** Something the person at the keyboard can put right: said in one message, without a stack trace. */
export class Problem extends Error {
  /**
   * @param {string} what what is wrong, with the value
   * @param {string} remedy what to do about it
   * @param {string} [details] the tail of a program's own output, where it helps
   */
  constructor(what, remedy, details = '') {
    super(what);
    this.name = 'Problem';
    this.remedy = remedy;
    this.details = details;
  }
}

/** Writes an error the way every command of this repository does. @param {unknown} error @returns {string} */
export function sayProblem(error) {
  if (!(error instanceof Problem))
    return `setwise: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`;
  const details = error.details.trim();
  return `${details ? `${details}\n\n` : ''}setwise: ${error.message}\n  ${error.remedy.replaceAll('\n', '\n  ')}\n`;
}
