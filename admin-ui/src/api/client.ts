import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { cutOff, ProblemError, problemOfResponse } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const sessionPath = '/admin/api/session';
let sessionLost: () => void = () => undefined;
let language: () => string = () => 'zh-CN';

/** The application decides what an expired session and the chosen language mean for the calls made here. */
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
    // The service hands the token out with its answers; a page that has not asked anything yet has none.
    if (csrfToken() === undefined) {
      const answer = await reach(new URL(sessionPath, window.location.origin));
      // Only the cookie matters; what is not read to its end would keep the connection.
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

/** For what is no query and no mutation: answers that arrive piece by piece, and files. */
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
