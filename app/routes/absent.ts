/** Absent, forbidden, someone else's: one answer, the same octets for all three. */
export const absent = (): Response => new Response(null, { status: 404 });
