import { expect, it } from 'vitest';
import { linesOf } from './stream';

function inPieces(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) {
        controller.enqueue(bytes.slice(at, at + size));
      }
      controller.close();
    },
  });
}

it.each([1, 2, 7, 1000])('reads whole lines out of pieces of %i bytes, Chinese ones too', async (size) => {
  const lines = ['{"stage":"reading","done":1,"total":1}', '{"problem":{"type":"t","title":"坏","status":500}}'];
  const read = [];
  for await (const line of linesOf(inPieces(`${lines.join('\n')}\n`, size))) {
    read.push(line);
  }
  expect(read).toEqual(lines.map((line) => JSON.parse(line)));
});
