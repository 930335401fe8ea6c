import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Language, switchLanguage, textsOf, withTexts } from '.';

/** A folder with one text, and which of its files were loaded. */
function folderOf(name: string, gate: Promise<void> = Promise.resolve()) {
  const loaded: Language[] = [];
  const file = (language: Language, greeting: string) => async () => {
    loaded.push(language);
    await gate;
    return { default: { greeting } };
  };
  const useTexts = textsOf(name, { zh: file('zh', '你好，{{who}}'), en: file('en', 'Hello, {{who}}') });
  const { result } = renderHook(() => useTexts());
  return { loaded, greeting: () => result.current.t('greeting', { who: 'Li' }) };
}

describe('the texts of a folder', () => {
  it('are there with its code, in the language that is read and in no other', async () => {
    const { loaded, greeting } = folderOf('test-alone');
    await act(() => withTexts(Promise.resolve()));
    expect(loaded).toEqual(['zh']);
    expect(greeting()).toBe('你好，Li');
  });

  it('are loaded once in each language, when somebody changes to it', async () => {
    const { loaded, greeting } = folderOf('test-changes');
    await act(() => withTexts(Promise.resolve()));
    await act(() => switchLanguage('en'));
    expect(greeting()).toBe('Hello, Li');
    await act(() => switchLanguage('zh'));
    expect(greeting()).toBe('你好，Li');
    expect(loaded).toEqual(['zh', 'en']);
  });

  it('are there in both languages where code arrives in the middle of a change', async () => {
    let open = () => {};
    const early = folderOf('test-early', new Promise((resolve) => (open = resolve)));
    const change = switchLanguage('en');
    const late = folderOf('test-late');
    const arrival = withTexts(Promise.resolve());
    open();
    await act(() => Promise.all([change, arrival]));
    expect(early.greeting()).toBe('Hello, Li');
    expect(late.greeting()).toBe('Hello, Li');
    expect(late.loaded.toSorted()).toEqual(['en', 'zh']);
  });
});

it('the language that was asked for last wins', async () => {
  let open = () => {};
  const slow = folderOf('test-slow', new Promise((resolve) => (open = resolve)));
  const first = switchLanguage('en');
  const second = switchLanguage('zh');
  open();
  await act(() => Promise.all([first, second]));
  expect(slow.greeting()).toBe('你好，Li');
});
