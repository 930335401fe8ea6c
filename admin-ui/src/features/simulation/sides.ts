import type { Draft, SideChoice } from './api';

/** What an operator has chosen so far; half-made choices are possible here and nowhere else. */
export type SideDraft =
  | { kind: 'running' }
  | { kind: 'none' }
  | { kind: 'version'; campaign?: string; version?: number }
  | { kind: 'draft'; draft?: Draft };

/** Undefined while the choice is not complete, or when nothing is to be compared. */
export function choiceOf(side: SideDraft): SideChoice | undefined {
  switch (side.kind) {
    case 'running':
      return {};
    case 'none':
      return undefined;
    case 'version': {
      const { campaign, version } = side;
      return campaign === undefined || version === undefined ? undefined : { campaign, version };
    }
    case 'draft':
      return side.draft?.usable ? { draftId: side.draft.id } : undefined;
  }
}
