import { SetwiseError } from 'setwise';
import { said } from './compare.mjs';
import { callOf } from './evaluate.mjs';
import { NotSupported } from './not-supported.mjs';
import { peerDefect } from './peer-defects.mjs';

/** What each call of one fixture comes to: `{id, status, reasons}`, in the order of the file. */
export function runFile(file, only = () => true) {
  const known = new Map();
  return file.calls.filter(only).map((call) => ({ id: call.id, fn: call.do?.fn, ...judged(file, call, known) }));
}

/** How many outcomes there are of each status. */
export function counted(outcomes) {
  const of = (status) => outcomes.filter((one) => one.status === status).length;
  return {
    agree: of('agree'),
    differ: of('differ'),
    notSupported: of('not supported'),
    notRequired: of('not required'),
  };
}

function judged(file, call, known) {
  if (call.notRequired) return { status: 'not required', reasons: [] };
  const context = { file, known, met: [] };
  try {
    const reasons = call.error === undefined ? compared(call, context) : erred(call, context);
    if (reasons.length === 0) return { status: 'agree', reasons };
    const defect = peerDefect(file.id, call.id, reasons);
    return defect === null ? { status: 'differ', reasons } : { status: 'not required', reasons: [defect] };
  } catch (error) {
    if (error instanceof NotSupported) return { status: 'not supported', reasons: [error.message] };
    // A crash is not a refusal: only the library's own errors agree with `invalid`.
    if (call.errorKind === 'invalid' && error instanceof SetwiseError) return { status: 'agree', reasons: [] };
    return { status: 'differ', reasons: [`${error.name}: ${error.message}`] };
  }
}

function compared(call, context) {
  const made = callOf(call.do, context);
  return made.entry.compare(made.answer, call.result ?? call.printed, { ...made.call, tolerance: call.tolerance });
}

/** Agreement with the peer's error: see `errorKind` in the README of the format. */
function erred(call, context) {
  if (call.errorKind === 'peer-defect' || call.errorKind === 'time') return [];
  callOf(call.do, context);
  if (call.errorKind === 'invalid') return [said('answer', 'a result', `an error: ${call.error}`)];
  // What is empty, or the tautology, may be an inner call, as when rows are excluded by the result of another minimization.
  if (call.errorKind === 'empty') {
    const empty = context.met.some(({ entry, answer }) => entry.empty?.(answer));
    return empty ? [] : [said('answer', 'not empty', `empty: ${call.error}`)];
  }
  const tautology = context.met.some(({ entry, answer }) => entry.tautology?.(answer));
  return tautology ? [] : [said('answer', 'no tautology', `a tautology: ${call.error}`)];
}
