/**
 * Absent, forbidden, someone else's: one answer, the same octets for all three.
 * @throws Response always, which Remix makes the page «لا يوجد شيء هنا»
 */
export function absent(): never {
  throw new Response(null, { status: 404 });
}
