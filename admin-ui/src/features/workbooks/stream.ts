import type { Schemas } from '../../api/client';
import { cutOff } from '../../api/problem';

export type CheckLine = Schemas['CheckLine'];

/** The lines of a streamed answer. A line may arrive in several chunks, and a chunk may contain several lines. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<CheckLine> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const next = () => reader.read().catch(cutOff);
  for (let piece = await next(); !piece.done; piece = await next()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '').map((line) => JSON.parse(line) as CheckLine);
  }
}
