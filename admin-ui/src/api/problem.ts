import { z } from './schema-check';

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  field: z.optional(z.string()),
  cure: z.optional(z.string()),
  requestId: z.optional(z.string()),
});

export type Problem = z.infer<typeof Problem>;

/** A failed call: the problem document of the service (RFC 9457), or one made here if there was no answer. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** `/problems/unknown-attribute` → `unknown-attribute`. */
export function slugOf(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf('/') + 1);
}

/** Whether the service described the problem, so that its title is in the language of the page. */
export function isDescribed({ type }: Problem): boolean {
  return !type.startsWith('about:blank');
}

export async function problemOfResponse(response: Response): Promise<Problem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const parsed = Problem.safeParse(body);
  if (parsed.success) {
    return parsed.data;
  }
  // A proxy or a starting server answers without a problem document, so only the status is known.
  return { type: `about:blank/${response.status}`, title: response.statusText, status: response.status };
}

/** The type of the problem if the service, or the network, cannot be reached. */
export const unreachable = 'about:blank/unreachable';

/** `fetch` reports a broken connection as a TypeError: it becomes a problem. A call that the page itself stopped keeps its AbortError. */
export function cutOff(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') {
    throw error;
  }
  throw new ProblemError({ type: unreachable, title: String(error), status: 0 });
}

/** The problem of an error. An error of the page's own code has the type `crashed`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) {
    return error.problem;
  }
  return { type: 'about:blank/crashed', title: String(error), status: 0 };
}
