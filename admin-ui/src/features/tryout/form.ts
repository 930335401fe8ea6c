import type { Dayjs } from 'dayjs';
import type { Schemas } from '../../api/client';
import { dateOf, instantOf } from '../../domain/time';

type ActionType = Schemas['ActionType'];
type Attribute = Schemas['Attribute'];

type AttributeValue = string | number | boolean | Dayjs | null | undefined;

/** The values of the form. Pickers give times without a zone, cleared inputs give null. */
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

/** The request, with only those attributes that the chosen action type declares. */
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
 * The input that a problem's `field` names: `action.attributes.courseId` → attributes, courseId; `placements[0]` → placements.
 * Undefined if the form has no such input.
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
