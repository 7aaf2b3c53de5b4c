/**
 * Absent, forbidden, someone else's: one answer, the same octets for all three.
 * @throws Response always, which Remix makes the page «لا يوجد شيء هنا»
 */
export function absent(): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Remix's own way to end a loader
  throw new Response(null, { status: 404 });
}
