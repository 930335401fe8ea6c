import { createContext, useContext, useState } from 'react';

/** Values that pages keep while another page is open, such as forms, uploads and answers. A reload clears them. */
export type Kept = Map<string, unknown>;

export const KeptContext = createContext<Kept>(new Map());

/** Like useState, but the value is still there when the page is opened again. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const keep = (next: T) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
