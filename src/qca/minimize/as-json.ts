/**
 * Gives a result that may hold bigints a way into JSON, which has no whole numbers of that size: counts beyond 2^53 are
 * written as text.
 */
export function withCountsAsText<Data extends object>(data: Data): Data {
  const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  const plain = (key: string) => JSON.parse(JSON.stringify(data[key as keyof Data], text) ?? 'null');
  const toJSON = () => Object.fromEntries(Object.keys(data).map((key) => [key, plain(key)]));
  return Object.defineProperty(data, 'toJSON', { value: toJSON, enumerable: false });
}
