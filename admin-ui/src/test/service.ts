import { vi } from 'vitest';
import { campaign, vocabulary } from './samples';

/** A body is sent as JSON; lines are sent one by one, the last of them never where the answer is `endless`. */
type Answer = { status?: number; body?: unknown; lines?: unknown[]; endless?: boolean };
type Request_ = { method: string; path: string; query?: string; body: unknown };

/** An operator is logged in unless a test says otherwise. */
const loggedIn: Answer = { body: { username: 'operator' } };

/** Stands where the service would: answers by method and path, and remembers what it was asked. */
export function stubService(answers: Record<string, Answer | ((body: unknown) => Answer | Promise<Answer>)>) {
  const requests: Request_[] = [];
  // biome-ignore lint/suspicious/noDocumentCookie: this is how the service's answers arrive in a browser.
  document.cookie = 'XSRF-TOKEN=t';
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname: path, search } = new URL(request.url);
    const body: unknown = request.method === 'GET' ? undefined : await request.json().catch(() => undefined);
    requests.push({ method: request.method, path, ...(search && { query: search }), body });
    const asked = `${request.method} ${path}`;
    const answer = answers[asked] ?? (asked === 'GET /admin/api/session' ? loggedIn : { status: 404 });
    const {
      status = 200,
      body: sent,
      lines,
      endless = false,
    } = await (typeof answer === 'function' ? answer(body) : answer);
    if (lines !== undefined) {
      return new Response(streamOf(lines, endless), { status });
    }
    return new Response(sent === undefined ? null : JSON.stringify(sent), { status });
  });
  return requests;
}

function streamOf(lines: unknown[], endless: boolean): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const line of lines) {
        controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      }
      if (!endless) {
        controller.close();
      }
    },
  });
}

/** Lists one campaign, and says the shipped vocabulary. */
export const shipped = {
  'GET /admin/api/campaigns': { body: [{ ...campaign, findings: { error: 1, warning: 0, notice: 1 } }] },
  'GET /admin/api/campaigns/points-tasks': { body: campaign },
  'GET /admin/api/vocabulary': { body: vocabulary },
};
