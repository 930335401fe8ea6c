import { api } from '../api/client';
import { useLanguage } from '../i18n';

/** The name of a campaign by its key. An unknown key stays as it is. */
export function useCampaignNames(): (key: string) => string {
  const { say } = useLanguage();
  const { data } = api.useQuery('get', '/admin/api/campaigns');
  return (key) => say(data?.find((campaign) => campaign.key === key)?.name) || key;
}
