import { StaffHome } from '../../ui/review/home.tsx';

export default StaffHome;
