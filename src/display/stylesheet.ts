import { coloured, PALETTE, variable } from './palette.js';
import { STYLES } from './styles.js';

/**
 * The same look as CSS text for the plugin, under one scope: colours are variables, mapped to JupyterLab's own where the theme
 * has one, and to the dark palette where `data-jp-theme-light` is `false`.
 *
 * @param scope A selector that holds every drawing, e.g. `.jp-Setwise`.
 */
export function stylesheet(scope: string): string {
  const light = Object.entries(PALETTE).map(
    ([name, colour]) => `  --setwise-${name}: ${hosted(colour, colour.light)};`,
  );
  const dark = Object.entries(PALETTE).map(([name, colour]) => `  --setwise-${name}: ${hosted(colour, colour.dark)};`);
  const rules = Object.entries(STYLES).map(([name, declarations]) => {
    const body = Object.entries(declarations).map(
      ([property, value]) => `  ${property}: ${coloured(value, variable)};`,
    );
    return `${scope} .${name} {\n${body.join('\n')}\n}`;
  });
  return [
    `${scope} {\n${light.join('\n')}\n}`,
    `[data-jp-theme-light='false'] ${scope} {\n${dark.join('\n')}\n}`,
    ...rules,
    extras(scope),
  ].join('\n');
}

function hosted(colour: object, literal: string): string {
  return 'host' in colour ? `var(${String(colour.host)}, ${literal})` : literal;
}

/** What cannot stand inline: focus, hover, and the motion of a change for those who want motion. */
function extras(scope: string): string {
  const focus = variable('focus');
  return `${scope} .setwise { padding: 4px 0 8px; }
${scope} :is(button, [tabindex], summary):focus-visible { outline: 2px solid ${focus}; outline-offset: 1px; }
${scope} svg [tabindex]:focus-visible { outline: none; stroke: ${focus}; stroke-width: 2.5px; }
${scope} :is(.setwise-sort, .setwise-toggle):hover { color: ${variable('accent')}; }
${scope} .setwise-tr:hover > .setwise-td { background: ${variable('wash')}; }
${scope} :is([data-state='venn'], [data-state='coverage'], [data-state='calibration'], [data-state='prisma-flow'], [data-state='evidence-map']) { overflow-x: auto; }
${scope} .setwise-figure { min-width: 520px; }
${scope} svg [data-configuration]:hover, ${scope} [data-region]:hover { opacity: 0.82; }
`;
}
