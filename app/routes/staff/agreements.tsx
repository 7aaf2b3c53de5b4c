import { AgreementList } from '../../ui/agreements/compose-list.tsx';

export default AgreementList;
