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

/** What went wrong with a call, as the service said it (RFC 9457), or as we saw it when it could not say anything. */
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

export async function problemOfResponse(response: Response): Promise<Problem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const parsed = Problem.safeParse(body);
  if (parsed.success) {
    return parsed.data;
  }
  // A proxy or a starting server answers without a problem document; the status is all there is to tell.
  return { type: `about:blank/${response.status}`, title: response.statusText, status: response.status };
}

/** The service, or the network on the way to it, is away. */
export const unreachable = 'about:blank/unreachable';

/** A call that is cut off fails with an error that looks like a mistake in a script; one that we end ourselves stays what it is. */
export function cutOff(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') {
    throw error;
  }
  throw new ProblemError({ type: unreachable, title: String(error), status: 0 });
}

/** Errors of our own code carry no problem, and are never told as an answer of the service. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) {
    return error.problem;
  }
  return { type: 'about:blank/crashed', title: String(error), status: 0 };
}
