import { packageVersion } from './paths.js';
import { PROTOCOL } from './wire.js';

/** The content of `kernel_info_reply`. */
export function kernelInfo(): Readonly<Record<string, unknown>> {
  const version = packageVersion();
  return {
    status: 'ok',
    protocol_version: PROTOCOL,
    implementation: 'setwise',
    implementation_version: version,
    language_info: {
      name: 'typescript',
      version: '5.9.3',
      mimetype: 'text/x-typescript',
      file_extension: '.ts',
      pygments_lexer: 'typescript',
      codemirror_mode: { name: 'javascript', typescript: true },
      nbconvert_exporter: 'script',
    },
    banner: `Setwise ${version}: Qualitative Comparative Analysis in TypeScript, on Node ${process.version}`,
    help_links: [],
    supported_features: [],
    debugger: false,
  };
}
