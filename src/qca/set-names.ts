/** Whether a set's name can stand in an expression without braces. */
export { isPlainName } from '../expression/tokens.js';
