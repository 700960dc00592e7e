import { spawn } from 'node:child_process';

/**
 * Whether there is a display that a browser could open on.
 * @param {NodeJS.Platform} [platform] @param {NodeJS.ProcessEnv} [env]
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Opens an address in the person's browser; when that fails, the printed address remains. @param {string} url */
export function openBrowser(url) {
  /** @type {Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>} */
  const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
