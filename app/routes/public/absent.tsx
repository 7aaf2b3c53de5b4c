import { absent } from '../absent.ts';

export const loader = absent;

export default function Absent() {
  return null;
}
