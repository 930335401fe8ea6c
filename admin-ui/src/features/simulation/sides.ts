import type { Draft, SideChoice } from './api';

/** What an operator has chosen so far, which may be incomplete. */
export type SideDraft =
  | { kind: 'running' }
  | { kind: 'none' }
  | { kind: 'version'; campaign?: string; version?: number }
  | { kind: 'draft'; draft?: Draft };

/** Undefined if the choice is incomplete, or if nothing is compared. */
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
