import { Button, Select } from 'antd';
import { useState } from 'react';
import { usePublished } from './api';
import { useTexts } from './texts';
import styles from './WorkbooksPage.module.css';

type Props = { file: File; onCampaign: (campaign: string) => void; onCancel: () => void };

/** A .csv file is one table: the other sheets are those of a campaign. */
export function TableUpload({ file, onCampaign, onCancel }: Props) {
  const { t, say } = useTexts();
  const [campaign, setCampaign] = useState<string>();
  const campaigns = usePublished();
  return (
    <div className={styles.table}>
      <label htmlFor="table-campaign">{t('tableOf', { name: file.name })}</label>
      <Select
        id="table-campaign"
        className={styles.campaign}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('chooseCampaign')}
        loading={campaigns.isPending}
        value={campaign}
        onChange={setCampaign}
        options={(campaigns.data ?? []).map(({ key, name }) => ({ value: key, label: `${say(name)} ${key}` }))}
      />
      <Button type="primary" disabled={campaign === undefined} onClick={() => campaign && onCampaign(campaign)}>
        {t('check')}
      </Button>
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </div>
  );
}
