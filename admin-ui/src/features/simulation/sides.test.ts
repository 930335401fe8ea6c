import { describe, expect, it } from 'vitest';
import type { Draft } from './api';
import { choiceOf, type SideDraft } from './sides';

const draft: Draft = { id: 'd-1', campaign: 'c', name: { zh: '', en: '' }, findings: [], usable: true };

describe('a side', () => {
  it.each<[SideDraft, unknown]>([
    [{ kind: 'running' }, {}],
    [{ kind: 'none' }, undefined],
    [{ kind: 'version', campaign: 'c' }, undefined],
    [
      { kind: 'version', campaign: 'c', version: 2 },
      { campaign: 'c', version: 2 },
    ],
    [{ kind: 'draft' }, undefined],
    [{ kind: 'draft', draft }, { draftId: 'd-1' }],
    [{ kind: 'draft', draft: { ...draft, usable: false } }, undefined],
  ])('%j asks for %j', (side, choice) => expect(choiceOf(side)).toEqual(choice));
});
