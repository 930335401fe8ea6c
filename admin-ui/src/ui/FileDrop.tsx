import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import styles from './FileDrop.module.css';
import shared from './shared.module.css';
import { useWidgetTexts } from './texts';

type Props = {
  accept: string;
  title: string;
  hint?: string;
  pending: string | undefined;
  onFile: (file: File) => void;
};

export function FileDrop({ accept, title, hint, pending, onFile }: Props) {
  const { t } = useWidgetTexts();
  const send = (file: File) => {
    onFile(file);
    // The file goes out through the API client; antd must not send it a second time.
    return Upload.LIST_IGNORE;
  };
  return (
    <Upload.Dragger
      accept={accept}
      showUploadList={false}
      beforeUpload={send}
      disabled={pending !== undefined}
      className={styles.drop}
    >
      <InboxOutlined aria-hidden className={styles.icon} />
      <div>{pending === undefined ? title : t('reading', { name: pending })}</div>
      {hint !== undefined && <div className={shared.muted}>{hint}</div>}
    </Upload.Dragger>
  );
}
