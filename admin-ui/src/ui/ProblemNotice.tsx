import { Alert, Button } from 'antd';
import { isDescribed, problemOf, slugOf } from '../api/problem';
import { useWidgetTexts } from './texts';

/** Problems that operators meet. Others are described by the service. */
const known = [
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

/** A sentence for an operator. Details from the service follow it, since they may be in another language than the page. */
export function useProblemText() {
  const { t } = useWidgetTexts();
  return (error: unknown): string => {
    const problem = problemOf(error);
    const slug = known.find((one) => one === slugOf(problem));
    if (slug !== undefined) {
      return t(`problems.${slug}`);
    }
    return isDescribed(problem) ? problem.title : t('problems.other', { status: problem.status });
  };
}

/** For these the service tells developers what to do; what operators can do is in the text of the page. */
const curesForDevelopers = ['forbidden', 'internal'];

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
          {problem.cure !== undefined && !curesForDevelopers.includes(slugOf(problem)) && <div>{problem.cure}</div>}
          {slugOf(problem) === 'internal' && problem.requestId !== undefined && (
            <div>{t('problemId', { id: problem.requestId })}</div>
          )}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
