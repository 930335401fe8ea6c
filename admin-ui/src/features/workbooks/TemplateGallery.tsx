import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Empty } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Page';
import { useTemplates } from './api';
import styles from './TemplateGallery.module.css';
import { useTexts } from './texts';

/** Workbooks to begin a campaign with. */
export function TemplateGallery() {
  const { t, say, language } = useTexts();
  const query = useTemplates();
  return (
    <Panel title={t('templates')}>
      <p className={styles.intro}>{t('templatesIntro')}</p>
      <Loaded query={query}>
        {(templates) =>
          templates.length === 0 ? (
            <Empty>{t('noTemplates')}</Empty>
          ) : (
            <ul className={styles.templates}>
              {templates.map(({ kind, label, about }) => (
                <li key={kind}>
                  <h3>{say(label)}</h3>
                  <p>{say(about)}</p>
                  <Button
                    icon={<DownloadOutlined aria-hidden />}
                    href={`/admin/api/workbooks/templates/${kind}?language=${language}`}
                    download
                    aria-label={t('downloadTemplate', { name: say(label) })}
                  >
                    {t('download')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
