const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The UTF-8 bytes of a text in base64; no Buffer, since `display` runs in a browser too. */
export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const out: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const all = (a << 16) | (b << 8) | c;
    const digit = (shift: number): string => DIGITS.charAt((all >> shift) & 63);
    out.push(digit(18), digit(12), i + 1 < bytes.length ? digit(6) : '=', i + 2 < bytes.length ? digit(0) : '=');
  }
  return out.join('');
}
