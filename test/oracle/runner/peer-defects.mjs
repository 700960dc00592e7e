/**
 * Required calls of fixtures in which the peer is wrong, by `fixture call`, with the only reasons that may differ. Each is
 * proved by enumeration in `test/oracle/peer-defects.test.ts`; such a call counts as not required.
 */
export const PEER_DEFECTS = {
  'causalchain-syn cc01': {
    reasons: ['E models'],
    why: 'no model of E, although call cc03 of the same file has four for the same data and conditions',
  },
};

/** Why a call that differs only so is not required; `null` when it is. */
export function peerDefect(fixture, call, reasons) {
  const known = PEER_DEFECTS[`${fixture} ${call}`];
  if (known === undefined) return null;
  const expected = reasons.every((reason) => known.reasons.some((one) => reason.startsWith(`${one}:`)));
  return expected ? known.why : null;
}
