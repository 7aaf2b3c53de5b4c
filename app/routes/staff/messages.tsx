import { ThreadsPage } from '../../ui/messages/threads-page.tsx';

export default ThreadsPage;
