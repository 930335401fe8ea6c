import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Page';
import { useTemplates } from './api';
import { useTexts } from './texts';

/** Workbooks to begin a campaign with. */
export function TemplateGallery() {
  const { t, say, language } = useTexts();
  const query = useTemplates();
  return (
    <Panel title={t('templates')}>
      <p className="muted templates-intro">{t('templatesIntro')}</p>
      <Loaded query={query}>
        {(templates) =>
          templates.length === 0 ? (
            <p className="empty">{t('noTemplates')}</p>
          ) : (
            <ul className="templates">
              {templates.map(({ kind, label, about }) => (
                <li key={kind}>
                  <h3>{say(label)}</h3>
                  <p className="muted">{say(about)}</p>
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
