import type { Schemas } from '../../api/client';

export type CheckLine = Schemas['CheckLine'];

/** The lines of an answer as they arrive; a line may come in several pieces, and a piece may hold several lines. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<CheckLine> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '').map((line) => JSON.parse(line) as CheckLine);
  }
}
