import * as z from 'zod/mini';

/** What a person writes: at most 64 Ki characters, any script. */
export const Text = z.string().check(z.maxLength(65_536));
/** One line: a title, a name. */
export const Line = z.string().check(z.maxLength(500));
/** A name in both scripts, as its owner writes it. */
export const BothScripts = z.strictObject({ ar: Line, en: Line });
const octets32 = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));

/** 32 random octets, base64url: makes a commitment unguessable. */
export const Salt = octets32();
/** 32 octets, base64url. */
export const Octets32 = octets32();
