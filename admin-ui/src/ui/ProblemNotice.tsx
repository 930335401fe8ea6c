import { Alert, Button } from 'antd';
import { problemOf, slugOf } from '../api/problem';
import { useWidgetTexts } from './texts';

const told = [
  'unreachable',
  'crashed',
  'not-logged-in',
  'wrong-credentials',
  'forbidden',
  'not-found',
  'body-too-large',
  'unsupported-media-type',
  'missing-field',
  'invalid-field',
  'unknown-action-type',
  'unknown-attribute',
  'occurred-at-outside-window',
  'invalid-workbook',
  'too-many-attempts',
  'busy',
  'in-progress',
  'database-unavailable',
  'internal',
] as const;

/** One sentence for an operator; the service's own detail comes second, since it may be in the other language. */
export function useProblemText() {
  const { t } = useWidgetTexts();
  return (error: unknown): string => {
    const problem = problemOf(error);
    const known = told.find((slug) => slug === slugOf(problem));
    return known === undefined ? t('problems.other', { status: problem.status }) : t(`problems.${known}`);
  };
}

export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWidgetTexts();
  const text = useProblemText();
  const problem = problemOf(error);
  const answered = problem.status !== 0;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text(error)}
      description={
        <>
          {answered && problem.detail !== undefined && <div>{problem.detail}</div>}
          {problem.cure !== undefined && <div>{problem.cure}</div>}
          {slugOf(problem) === 'internal' && problem.requestId !== undefined && (
            <div>{t('problemId', { id: problem.requestId })}</div>
          )}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
