import type { Dayjs } from 'dayjs';
import type { Schemas } from '../../api/client';
import { dateOf, instantOf } from '../../domain/time';

type ActionType = Schemas['ActionType'];
type Attribute = Schemas['Attribute'];

type AttributeValue = string | number | boolean | Dayjs | null | undefined;

/** What the form's inputs hold: pickers give wall clock times, cleared inputs give null. */
export type TryoutForm = {
  type: string;
  occurredAt: Dayjs;
  channel?: string;
  amount?: number | null;
  attributes?: Record<string, AttributeValue>;
  placements?: string[];
  who: 'existing' | 'hypothetical';
  memberId?: string;
  member?: { tier?: string; segments?: string[]; registeredOn?: Dayjs | null };
};

function attributesOf(declared: Attribute[], values: TryoutForm['attributes']): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const { key, type } of declared) {
    const value = values?.[key];
    if (value !== undefined && value !== null && value !== '') {
      filled[key] = type === 'date' ? dateOf(value as Dayjs) : value;
    }
  }
  return filled;
}

function memberOf({ who, memberId, member }: TryoutForm): Pick<Schemas['Tryout'], 'memberId' | 'member'> {
  if (who === 'existing') {
    return { memberId: memberId?.trim() };
  }
  const { tier, segments = [], registeredOn } = member ?? {};
  return { member: { tier, segments, registeredOn: registeredOn ? dateOf(registeredOn) : undefined } };
}

/** Only what the chosen action type declares is sent; what an earlier choice left behind is not. */
export function tryoutOf(form: TryoutForm, type: ActionType): Schemas['Tryout'] {
  return {
    action: {
      type: form.type,
      occurredAt: instantOf(form.occurredAt),
      channel: form.channel,
      amount: type.amount === 'none' ? undefined : (form.amount ?? undefined),
      attributes: attributesOf(type.attributes, form.attributes),
      placements: form.placements ?? [],
    },
    ...memberOf(form),
  };
}

const single = ['type', 'occurredAt', 'channel', 'amount', 'placements', 'memberId'];

/**
 * Which input a problem's `field` means: `action.attributes.courseId` → attributes, courseId; `placements[0]` → placements.
 * Undefined when the form has no such input.
 */
export function inputOf(field: string | undefined): string[] | undefined {
  const path =
    field
      ?.replace(/^\$\.?/, '')
      .replace(/^action\./, '')
      .replace(/\[\d+\]/g, '') ?? '';
  const [head = '', ...rest] = path.split('.');
  if (rest.length > 0 && (head === 'attributes' || head === 'member')) {
    return [head, rest.join('.')];
  }
  return single.includes(head) && rest.length === 0 ? [head] : undefined;
}
