import * as z from 'zod/mini';

// zod compiles schemas with eval, which the security policy of the page forbids.
z.config({ jitless: true });

export { z };
