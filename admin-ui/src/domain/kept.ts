import { createContext, useContext, useState } from 'react';

/** What pages keep while they are not shown: half-filled forms, uploads, answers. It is gone when the page is loaded anew. */
export type Kept = Map<string, unknown>;

export const KeptContext = createContext<Kept>(new Map());

/** Like useState, but whoever comes back to the page finds the value again. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const keep = (next: T) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
