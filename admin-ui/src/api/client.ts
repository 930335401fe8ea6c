import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { cutOff, ProblemError, problemOfResponse } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const sessionPath = '/admin/api/session';
let sessionLost: () => void = () => undefined;
let language: () => string = () => 'zh-CN';

/** Sets the language of all calls, and what to do when the session has expired. */
export function connect(hooks: { onSessionLost: () => void; language: () => string }) {
  sessionLost = hooks.onSessionLost;
  language = hooks.language;
}

function csrfToken(): string | undefined {
  const match = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
}

const reach = (request: Request | URL) => window.fetch(request).catch(cutOff);

const csrf: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    if (request.method === 'GET') {
      return;
    }
    // The service sets the token as a cookie with its answers. Before the first answer there is none.
    if (csrfToken() === undefined) {
      const answer = await reach(new URL(sessionPath, window.location.origin));
      // Only the cookie is needed, but an unread body would keep the connection open.
      await answer.text();
    }
    const token = csrfToken();
    if (token !== undefined) {
      request.headers.set('X-XSRF-TOKEN', token);
    }
  },
};

const problems: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok) {
      return;
    }
    if (response.status === 401 && schemaPath !== sessionPath) {
      sessionLost();
    }
    throw new ProblemError(await problemOfResponse(response));
  },
};

/** For calls that are neither queries nor mutations: streamed answers and files. */
export const call = createFetchClient<paths>({
  baseUrl: window.location.origin,
  fetch: reach,
});
call.use(csrf, problems);

export const api = createQueryClient(call);

/** Multipart instead of JSON: the service reads the part named `file`. */
export function asMultipart(body: { file: File }): FormData {
  const form = new FormData();
  form.set('file', body.file);
  return form;
}
