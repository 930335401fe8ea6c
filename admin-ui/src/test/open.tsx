import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { App } from '../app/App';

/** The whole application at an address, as a browser would open it. */
export function open(address: string) {
  const history = createMemoryHistory({ initialEntries: [address] });
  return { history, ...render(<App history={history} />) };
}
