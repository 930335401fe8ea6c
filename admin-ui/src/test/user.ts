import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';

/** Types and clicks without pauses, and without asking jsdom for styles that it does not compute. */
export const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
