import { api, asMultipart, type Schemas } from '../../api/client';

export type Recording = Schemas['Recording'];
export type Mapping = Schemas['Mapping'];
export type Source = Schemas['Source'];
export type Draft = Schemas['Draft'];
export type SideChoice = Schemas['SideChoice'];
export type Report = Schemas['Report'];
export type Side = Schemas['Side'];

export function useVocabulary() {
  return api.useQuery('get', '/admin/api/vocabulary');
}

export function useCampaigns() {
  return api.useQuery('get', '/admin/api/campaigns');
}

export function useVersions(campaign: string | undefined) {
  const path = { key: campaign ?? '' };
  const options = { enabled: campaign !== undefined, select: ({ versions }: Schemas['CampaignDetail']) => versions };
  return api.useQuery('get', '/admin/api/campaigns/{key}', { params: { path } }, options);
}

export function useRecordingUpload() {
  const upload = api.useMutation('post', '/admin/api/recordings');
  return { ...upload, send: (file: File) => upload.mutateAsync({ body: { file }, bodySerializer: asMultipart }) };
}

export function useDraftUpload() {
  const upload = api.useMutation('post', '/admin/api/drafts');
  return { ...upload, send: (file: File) => upload.mutateAsync({ body: { file }, bodySerializer: asMultipart }) };
}

export function useStart() {
  return api.useMutation('post', '/admin/api/simulations');
}

const pollMillis = 500;

/** Refetches while the simulation runs. */
export function useSimulation(id: string) {
  return api.useQuery(
    'get',
    '/admin/api/simulations/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.state === 'running' ? pollMillis : false) },
  );
}

export function useStop() {
  return api.useMutation('delete', '/admin/api/simulations/{id}');
}
