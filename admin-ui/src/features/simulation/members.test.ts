import { expect, it } from 'vitest';
import type { Recording } from './api';
import { membersOf } from './MembersPanel';

it('asks for profiles of the service, of a file, or for none', () => {
  expect(membersOf({ source: 'service' })).toEqual({ source: 'service' });
  expect(membersOf({ source: 'none' })).toEqual({ source: 'none' });
  expect(membersOf({ source: 'file' })).toBeUndefined();
  expect(membersOf({ source: 'file', file: { id: 'r-1' } as Recording })).toEqual({
    source: 'file',
    recordingId: 'r-1',
  });
});
