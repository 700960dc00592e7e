/** What Jupyter needs to know to start the kernel: the content of `kernel.json`. */
export function kernelspec(node: string, entry: string): Readonly<Record<string, unknown>> {
  return {
    // The warning would land in the cell that first imports a package, as its output.
    argv: [node, '--disable-warning=ExperimentalWarning', entry, '--connection-file', '{connection_file}'],
    display_name: 'Setwise (TypeScript)',
    language: 'typescript',
    interrupt_mode: 'message',
    metadata: { debugger: false },
  };
}

/** Three overlapping sets. */
export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64" role="img" aria-label="Setwise">
  <g fill-opacity="0.55" stroke="#1f2a37" stroke-width="2">
    <circle cx="24" cy="25" r="17" fill="#2c7fb8"/>
    <circle cx="40" cy="25" r="17" fill="#e69f00"/>
    <circle cx="32" cy="40" r="17" fill="#5aae61"/>
  </g>
</svg>
`;
