import type { Severity } from '../../domain/severity';
import type { Finding } from './api';

/** The filter of the list; undefined means all. The sheet '' stands for findings about the whole file. */
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

/** The findings of each cell of one sheet. */
export function byCell(findings: Finding[], sheet: string): Map<string, Finding[]> {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.sheet === sheet && finding.cell !== undefined) {
      cells.set(finding.cell, [...(cells.get(finding.cell) ?? []), finding]);
    }
  }
  return cells;
}

/** The number of findings of each sheet. */
export function bySheet(findings: Finding[]): Map<string, number> {
  const sheets = new Map<string, number>();
  for (const { sheet } of findings) {
    sheets.set(sheet ?? '', (sheets.get(sheet ?? '') ?? 0) + 1);
  }
  return sheets;
}
