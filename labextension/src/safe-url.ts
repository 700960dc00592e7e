/** The only schemes a link in a drawing may have. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Space, control and invisible characters: a browser drops some of them, so that `java\tscript:` would pass a naive test. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]/u;

/**
 * The address, as the browser itself would read it, or `null` where a link must not be made of it.
 *
 * An allow-list: absolute http, https and mailto addresses, without user name or password. A relative address is refused too,
 * since it would point into the reader's own Jupyter server.
 *
 * @example
 * safeUrl('https://example.org/a') // => 'https://example.org/a'
 * safeUrl('javascript:alert(1)') // => null
 */
export function safeUrl(text: string): string | null {
  if (text.length > 2048 || INVISIBLE.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const named = url.username !== '' || url.password !== '';
  return SCHEMES.has(url.protocol) && !named ? url.href : null;
}
