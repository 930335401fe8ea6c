import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';
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
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {intro !== undefined && <div className={styles.intro}>{intro}</div>}
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
    <section className={styles.panel}>
      {title !== undefined && (
        <div className={styles.title}>
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
