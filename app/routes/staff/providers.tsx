import { ProviderList } from '../../ui/providers/provider-list.tsx';

export default ProviderList;
