import { MechanismLog } from '../../ui/review/mechanism-log.tsx';

export default MechanismLog;
