/** `签到 signedIn` reads as its label, with the key small below; whatever is not a label and a key stays as it is. */
export function CellText({ text }: { text: string }) {
  return (
    <>
      {text.split(/,\s*/).map((part) => {
        const named = /^(.+)\s([A-Za-z][\w.-]*)$/.exec(part);
        return (
          <span key={part} className="cell-text">
            {named?.[1] ?? part}
            {named && <small>{named[2]}</small>}
          </span>
        );
      })}
    </>
  );
}
