import styles from './DecisionTables.module.css';

type Props = { text: string; nameOf: (written: string, key: string) => string };

/** `签到 signedIn` reads as its label, with the key small below; whatever is not a label and a key stays as it is. */
export function CellText({ text, nameOf }: Props) {
  return (
    <>
      {text.split(/,\s*/).map((part) => {
        const [, label, key] = /^(.+)\s([A-Za-z][\w.-]*)$/.exec(part) ?? [];
        return (
          <span key={part} className={styles.text}>
            {label === undefined || key === undefined ? part : nameOf(label, key)}
            {key !== undefined && <small>{key}</small>}
          </span>
        );
      })}
    </>
  );
}
