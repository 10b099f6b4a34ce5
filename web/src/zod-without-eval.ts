import { z } from 'zod'

// Zod compiles its schemas with `new Function` where it may. The Content-Security-Policy of this page forbids that,
// and each try would be reported as a violation. Whoever parses with a schema imports this first.
z.config({ jitless: true })
