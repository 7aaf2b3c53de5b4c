import { FeedbackQueue } from '../../ui/feedback/queue.tsx';

export default FeedbackQueue;
