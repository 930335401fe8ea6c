import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import type { ActionType } from './api';
import { inputOf, type TryoutForm, tryoutOf } from './form';

const label = { zh: '', en: '' };
const signedIn: ActionType = { key: 'signedIn', label, amount: 'none', attributes: [] };
/** No shipped action type has an attribute of each type. */
const purchased: ActionType = {
  key: 'purchased',
  label,
  amount: 'required',
  attributes: [
    { key: 'category', label, type: 'text', required: true, values: [] },
    { key: 'deliveryOn', label, type: 'date', required: false, values: [] },
    { key: 'firstOrder', label, type: 'flag', required: false, values: [] },
  ],
};
const occurredAt = dayjs('2026-10-01 08:00');

describe('a filled form', () => {
  it('sends declared attributes in the types they were declared with', () => {
    const form: TryoutForm = {
      type: 'purchased',
      occurredAt,
      channel: 'app',
      amount: 39.9,
      attributes: { category: 'tea', deliveryOn: dayjs('2026-10-03'), firstOrder: false },
      placements: ['home.carousel'],
      who: 'existing',
      memberId: ' m-1 ',
    };
    expect(tryoutOf(form, purchased)).toEqual({
      action: {
        type: 'purchased',
        occurredAt: '2026-10-01T08:00:00+08:00',
        channel: 'app',
        amount: 39.9,
        attributes: { category: 'tea', deliveryOn: '2026-10-03', firstOrder: false },
        placements: ['home.carousel'],
      },
      memberId: 'm-1',
    });
  });

  it('sends nothing that the chosen action type does not declare', () => {
    const form: TryoutForm = {
      type: 'signedIn',
      occurredAt,
      amount: 5,
      attributes: { category: 'tea' },
      who: 'hypothetical',
      member: { tier: 'gold', registeredOn: dayjs('2026-09-30') },
    };
    const { action, member, memberId } = tryoutOf(form, signedIn);
    expect(action.amount).toBeUndefined();
    expect(action.attributes).toEqual({});
    expect(member).toEqual({ tier: 'gold', segments: [], registeredOn: '2026-09-30' });
    expect(memberId).toBeUndefined();
  });

  it('omits cleared inputs', () => {
    const form: TryoutForm = {
      type: 'purchased',
      occurredAt,
      attributes: { category: '', deliveryOn: null },
      who: 'hypothetical',
    };
    expect(tryoutOf(form, purchased).action.attributes).toEqual({});
  });
});

describe("a problem's field", () => {
  it.each([
    ['attributes.category', ['attributes', 'category']],
    ['action.attributes.course.id', ['attributes', 'course.id']],
    ['$.action.amount', ['amount']],
    ['placements[0]', ['placements']],
    ['member.segments[1]', ['member', 'segments']],
    ['memberId', ['memberId']],
  ])('%s is the input %j', (field, input) => expect(inputOf(field)).toEqual(input));

  it.each([undefined, '', 'actionId', 'attributes', 'amount.currency'])('%j is no input', (field) =>
    expect(inputOf(field)).toBeUndefined(),
  );
});
