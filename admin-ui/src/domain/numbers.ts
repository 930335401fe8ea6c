const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** `1234567.5` → `1,234,567.5`; Chinese and English operators group alike. */
export function formatNumber(value: number): string {
  return format.format(value);
}

/** `-20` → `−20`, `20` → `+20`. */
export function formatDelta(value: number): string {
  if (value === 0) {
    return '0';
  }
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}

/** Share of an amount in whole percent, never 100 before it is really all used. */
export function percentUsed(used: number, amount: number): number {
  if (amount <= 0) {
    return 100;
  }
  return Math.min(100, Math.floor((used / amount) * 100));
}
