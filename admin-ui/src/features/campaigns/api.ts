import { api, type Schemas } from '../../api/client';

export type Campaign = Schemas['CampaignDetail'];
export type Finding = Schemas['Finding'];

export function useCampaigns() {
  return api.useQuery('get', '/admin/api/campaigns');
}

export function useCampaign(key: string) {
  return api.useQuery('get', '/admin/api/campaigns/{key}', { params: { path: { key } } });
}

export function useDifference(key: string, from: number, to: number) {
  return api.useQuery('get', '/admin/api/campaigns/{key}/difference', {
    params: { path: { key }, query: { from, to } },
  });
}
