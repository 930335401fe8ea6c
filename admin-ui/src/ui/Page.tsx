import { type ReactNode, useEffect } from 'react';
import { useWidgetTexts } from './texts';

type Props = { title: string; intro?: ReactNode; extra?: ReactNode; children: ReactNode };

export function useDocumentTitle(title: string) {
  const { t } = useWidgetTexts();
  const name = t('product');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
}

export function Page({ title, intro, extra, children }: Props) {
  useDocumentTitle(title);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {intro !== undefined && <div className="page-intro">{intro}</div>}
        </div>
        {extra}
      </header>
      {children}
    </div>
  );
}

/** A white box with a heading: the one kind of container that pages are made of. */
export function Panel({ title, extra, children }: { title?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel">
      {title !== undefined && (
        <div className="panel-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
