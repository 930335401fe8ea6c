import * as z from 'zod/mini';

// The page's security policy allows no code made from text, which is how zod speeds itself up unless told not to.
z.config({ jitless: true });

export { z };
