import { SubmissionList } from '../../ui/review/submission-list.tsx';

export default SubmissionList;
