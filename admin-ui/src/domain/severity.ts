import type { Schemas } from '../api/client';

type Finding = Schemas['Finding'];
export type Severity = Finding['severity'];

/** The worst first. */
export const severities = ['error', 'warning', 'notice'] as const;

export function worstOf(findings: readonly Finding[]): Severity | undefined {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity));
}
