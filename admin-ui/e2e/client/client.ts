// An application in TypeScript that uses the generated types: it posts, reads and cancels an action, and reads a problem.
import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

type Schemas = components['schemas'];

/** The points of one currency that a decision grants. The compiler knows the fields of each kind of effect. */
function pointsOf(effects: Schemas['Effect'][], currency: string): number {
  let points = 0;
  for (const effect of effects) {
    switch (effect.type) {
      case 'addPoints':
        points += effect.currency === currency ? effect.points : 0;
        break;
      case 'grantReward':
      case 'grantBadge':
      case 'showContent':
      case 'notify':
        break;
    }
  }
  return points;
}

function present<T>(answer: { data?: T; error?: Schemas['Problem'] }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.error?.status} ${answer.error?.type}: ${answer.error?.detail}`);
  }
  return answer.data;
}

/** Returns the result of each step. */
export async function walk(url: string, key: string, now: Date): Promise<string[]> {
  const client = createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${key}` } });
  const id = `ts-${now.getTime()}`;
  const memberId = `m-${id}`;
  const action: Schemas['Action'] = { actionId: id, type: 'phoneAuthorized', memberId, occurredAt: now.toISOString() };

  const decision = present(await client.POST('/v1/actions', { body: action }));
  const again = await client.POST('/v1/actions', { body: action });
  const member = present(await client.GET('/v1/members/{memberId}', { params: { path: { memberId } } }));
  const { error: refused } = await client.POST('/v1/actions', {
    body: { ...action, actionId: `${id}-2`, type: 'flewToTheMoon' },
  });
  const cancelled = present(
    await client.POST('/v1/actions/{actionId}/cancellation', {
      params: { path: { actionId: id } },
      body: { cancellationId: `c-${id}`, memberId },
    }),
  );
  return [
    `granted ${pointsOf(decision.effects, 'points')}`,
    `replayed ${again.response.headers.get('Idempotent-Replayed')}`,
    `available ${member.balances.points?.available}`,
    `refused ${refused?.status} ${refused?.type.split('/').at(-1)}`,
    `cancelled ${cancelled.state} ${cancelled.balances.points?.available}`,
  ];
}
