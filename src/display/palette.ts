/**
 * Every colour of every drawing, by what it means. The hues are Okabe and Ito's (2008), which the colour-blind can tell
 * apart; each state has a second cue besides. `host` is the JupyterLab variable that takes the place of the literal colour
 * in the plugin, so that ink, paper and lines follow the user's theme.
 */
export interface Colour {
  readonly light: string;
  readonly dark: string;
  readonly host?: string;
}

export const PALETTE = {
  paper: { light: '#ffffff', dark: '#16191d', host: '--jp-layout-color0' },
  ink: { light: '#1b1f24', dark: '#e8ebef', host: '--jp-content-font-color0' },
  soft: { light: '#5b6673', dark: '#9aa5b1' },
  line: { light: '#e3e7ec', dark: '#2c333b', host: '--jp-border-color2' },
  dots: { light: '#c3cad3', dark: '#3b444e' },
  wash: { light: '#f6f8fa', dark: '#1e2329' },
  track: { light: '#e9edf1', dark: '#262c33' },
  positive: { light: '#0072b2', dark: '#56b4e9' },
  'positive-ink': { light: '#ffffff', dark: '#101418' },
  'positive-mid': { light: '#7fb8dc', dark: '#3a7ca3' },
  'positive-pale': { light: '#cfe6f4', dark: '#1b4a66' },
  negative: { light: '#e69f00', dark: '#f0b429' },
  'negative-pale': { light: '#fbe9c6', dark: '#4a3608' },
  between: { light: '#a8527f', dark: '#d98cb8' },
  'between-pale': { light: '#f3dfea', dark: '#4a2138' },
  accent: { light: '#0b6e4f', dark: '#4fc79b' },
  focus: { light: '#0a66ff', dark: '#6aa5ff' },
  warning: { light: '#8a5a00', dark: '#f0c36a' },
  note: { light: '#f0d9ea', dark: '#46233d' },
} as const satisfies Readonly<Record<string, Colour>>;

export type ColourName = keyof typeof PALETTE;

/** Replaces each `$name` of a style's value by what `by` gives for that colour. */
export function coloured(value: string, by: (name: ColourName) => string): string {
  return value.replace(/\$([a-z-]+)/g, (whole, name: string) => (name in PALETTE ? by(name as ColourName) : whole));
}

export const lightColour = (name: ColourName): string => PALETTE[name].light;
export const darkColour = (name: ColourName): string => PALETTE[name].dark;
export const variable = (name: ColourName): string => `var(--setwise-${name})`;
