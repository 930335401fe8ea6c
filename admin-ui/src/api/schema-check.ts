import { z } from 'zod';

// The page's security policy allows no code made from text, which is how zod speeds itself up unless told not to.
z.config({ jitless: true });

export { z };
