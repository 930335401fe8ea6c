/** Whether the session has expired while a page was open. A refused call sets it; the page shows it. */
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
