import { once } from './once.js';

/**
 * Freezes `value` and everything reachable from it through plain data, so that whoever holds a result cannot change it.
 * Properties that are computed when asked for (getters) are left alone: looking at them here would compute them.
 */
export function deepFreeze<Value>(value: Value): Value {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    if (Array.isArray(next)) {
      for (const item of next) if (typeof item === 'object' && item !== null) waiting.push(item);
    } else {
      for (const name of Object.getOwnPropertyNames(next)) {
        const own: unknown = Object.getOwnPropertyDescriptor(next, name)?.value;
        if (typeof own === 'object' && own !== null) waiting.push(own);
      }
    }
  }
  return value;
}

/**
 * Gives `target` a property that is computed once, when it is first read. For lists that are long, seldom read
 * and fully determined by the rest of a result: the reader sees plain data.
 */
export function lazily<Target extends object, Key extends string, Value>(
  target: Target,
  key: Key,
  compute: () => Value,
  enumerable = true,
): Target & { readonly [K in Key]: Value } {
  const get = once(() => deepFreeze(compute()));
  return Object.defineProperty(target, key, { get, enumerable }) as Target & { readonly [K in Key]: Value };
}
