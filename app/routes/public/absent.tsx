import { absent } from '../absent.ts';

export const loader = () => {
  throw absent();
};

export default function Absent() {
  return null;
}
