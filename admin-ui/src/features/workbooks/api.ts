import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, asMultipart, call, type Schemas } from '../../api/client';
import { cutOff, ProblemError } from '../../api/problem';
import { type CheckLine, linesOf } from './stream';

export type Finding = Schemas['Finding'];
export type WorkbookCheck = Schemas['WorkbookCheck'];
export type Sheet = Schemas['SheetView'];
export type Stage = NonNullable<CheckLine['stage']>;

export function useTemplates() {
  return api.useQuery('get', '/admin/api/workbooks/templates');
}

/** Published campaigns: a single table is checked with the other sheets of one of them. */
export function usePublished() {
  const select = (campaigns: Schemas['CampaignSummary'][]) => campaigns.filter(({ version }) => version !== undefined);
  return api.useQuery('get', '/admin/api/campaigns', {}, { select });
}

/** A file; for a single table also the campaign that it belongs to. */
type Upload = { file: File; campaign?: string };

async function check(
  { file, campaign }: Upload,
  signal: AbortSignal,
  onStage: (stage: Stage) => void,
): Promise<WorkbookCheck> {
  const { data } = await call.POST('/admin/api/workbooks/check', {
    params: { query: { campaign } },
    body: { file },
    bodySerializer: asMultipart,
    headers: { Accept: 'application/x-ndjson' },
    parseAs: 'stream',
    signal,
  });
  for await (const { stage, result, problem } of linesOf(data as ReadableStream<Uint8Array>)) {
    if (problem !== undefined) {
      throw new ProblemError(problem);
    }
    if (result !== undefined) {
      return result;
    }
    if (stage !== undefined) {
      onStage(stage);
    }
  }
  return cutOff('The answer ended too early');
}

/** Checks one file at a time. `stop` closes the connection, and the service ends the check before its next stage. */
export function useCheck() {
  const [stage, setStage] = useState<Stage>('reading');
  const abort = useRef<AbortController>(undefined);
  const mutation = useMutation({
    mutationFn: (upload: Upload) => {
      setStage('reading');
      abort.current = new AbortController();
      return check(upload, abort.current.signal, setStage);
    },
  });
  const stop = () => {
    abort.current?.abort();
    mutation.reset();
  };
  return { ...mutation, stage, stop };
}
