import { HandOverList } from '../../ui/analysis/hand-over-list.tsx';

export default HandOverList;
