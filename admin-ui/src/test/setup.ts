import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { startLanguage, switchLanguage } from '../i18n';

// What jsdom lacks and antd asks for. Layout is the browser journey's business.
class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = NoResizes;
window.matchMedia = (query) => new QuietMedia(query);
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
// Asked about a pseudo-element, jsdom complains at length and answers as if it had not been asked.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

class QuietMedia extends EventTarget implements MediaQueryList {
  matches = false;
  onchange = null;
  constructor(readonly media: string) {
    super();
  }
  addListener() {}
  removeListener() {}
}

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 15_000 });

beforeAll(startLanguage);
beforeEach(() => switchLanguage('zh'));
afterEach(cleanup);
