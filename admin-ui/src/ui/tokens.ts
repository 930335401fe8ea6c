const sans = 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';
const mono = 'ui-monospace, "SF Mono", Consolas, "Noto Sans SC", monospace';

/**
 * Every colour and font of the UI. antd's theme and the chart take them from here; style sheets take them as variables:
 * `accentSoft` is `var(--accent-soft)`. What is named …Text stands on its …Soft with the contrast that WCAG AA asks for.
 */
export const tokens = {
  accent: '#0f766e',
  accentText: '#0b5d57',
  accentSoft: '#e3f2f0',
  accentBorder: '#b5d9d5',
  accentOutline: 'rgb(15 118 110 / 25%)',
  link: '#0b6a63',

  text: '#1c2733',
  heading: '#3b4754',
  muted: '#4f5b68',
  placeholder: '#667280',

  surface: '#ffffff',
  canvas: '#f4f6f7',
  head: '#f1f4f5',
  hover: '#f6faf9',
  track: '#e6ebee',
  line: '#e3e8ec',
  border: '#c3cbd3',

  error: '#b42318',
  errorText: '#8f1c13',
  errorSoft: '#fdeceb',
  errorBorder: '#f2c3be',
  warning: '#b45309',
  warningText: '#7c3a04',
  warningSoft: '#fef3e2',
  warningBorder: '#f1d7a3',
  success: '#15803d',
  successText: '#0d5c34',
  successSoft: '#e2f5e9',
  successBorder: '#b4dfc3',
  noticeText: '#1f4f8f',
  noticeSoft: '#e9f1fb',

  /** What a jump has led to. */
  mark: '#fff3c4',

  shadow: '0 1px 2px rgb(28 39 51 / 12%)',
  shadowWide: '0 12px 40px rgb(15 60 55 / 8%)',

  font: sans,
  fontMono: mono,
} as const;

/** `accentSoft` → `--accent-soft`. */
export function variableOf(token: string): string {
  return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

export function applyTokens(style: CSSStyleDeclaration = document.documentElement.style) {
  for (const [token, value] of Object.entries(tokens)) {
    style.setProperty(variableOf(token), value);
  }
}
