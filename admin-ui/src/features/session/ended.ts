/** Whether the session has ended while a page was open: told by a call that was refused, asked by the page. */
export class EndedSession {
  private readonly listeners = new Set<() => void>();
  private ended = false;

  readonly get = () => this.ended;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly set = (ended: boolean) => {
    this.ended = ended;
    for (const listener of this.listeners) {
      listener();
    }
  };
}
