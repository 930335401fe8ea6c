import type { Severity } from '../../domain/severity';
import type { Finding } from './api';

/** What the list is narrowed to; undefined takes all. An empty sheet stands for the file as a whole. */
export type Filter = { severity?: Severity | undefined; sheet?: string | undefined; text: string };

export function matches(finding: Finding, { severity, sheet, text }: Filter): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    (severity === undefined || finding.severity === severity) &&
    (sheet === undefined || (finding.sheet ?? '') === sheet) &&
    (wanted === '' || textOf(finding).includes(wanted))
  );
}

function textOf({ code, sheet, cell, message, cure }: Finding): string {
  return [code, sheet, cell, message.zh, message.en, cure.zh, cure.en].join(' ').toLowerCase();
}

export function countsOf(findings: Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) {
    counts[severity] += 1;
  }
  return counts;
}

/** By cell of one sheet, the worst first. */
export function byCell(findings: Finding[], sheet: string): Map<string, Finding[]> {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.sheet === sheet && finding.cell !== undefined) {
      cells.set(finding.cell, [...(cells.get(finding.cell) ?? []), finding]);
    }
  }
  return cells;
}

/** How many findings each sheet has. */
export function bySheet(findings: Finding[]): Map<string, number> {
  const sheets = new Map<string, number>();
  for (const { sheet } of findings) {
    sheets.set(sheet ?? '', (sheets.get(sheet ?? '') ?? 0) + 1);
  }
  return sheets;
}
