// Browsers take the roles of a table away from what is not laid out as one, as on a narrow page.
/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
import { ResourceHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatDuration } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Mono } from '../code';
import { InEnglish, RolloutsTabWords, useWords } from '../translation';
import { useResourceTableStyles } from './resourceTableStyles';
import { WatchAdvice } from './WatchAdvice';
import { watchLook } from './watchLook';
import { WatchStateLabel } from './WatchStateLabel';

interface ResourceRowsProps {
  health: ResourceHealth;
  now: Date;
}

/** One resource: its facts, and below them what to do where there is something to do. */
export function ResourceRows({ health, now }: ResourceRowsProps) {
  const words = useWords();
  const { t, locale } = words;
  const classes = useResourceTableStyles();
  const look = watchLook(health, now);
  const { resource, objects, restarts, lastEventAt, lastError } = health;
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      <tr role="row" className={classes.row}>
        <th role="rowheader" scope="row" className={classes.cell}>
          <span className={classes.name}>
            <Mono>{resource}</Mono>
          </span>
        </th>
        <td
          role="cell"
          className={classes.cell}
          data-label={t('status.column.state')}
        >
          <WatchStateLabel look={look} />
        </td>
        <td
          role="cell"
          className={`${classes.cell} ${classes.number}`}
          data-label={t('status.column.objects')}
        >
          {number.format(objects)}
        </td>
        <td
          role="cell"
          className={`${classes.cell} ${classes.number}`}
          data-label={t('status.column.lastEvent')}
        >
          {lastEventAt === undefined
            ? t('status.never')
            : ago(lastEventAt, now, words)}
        </td>
        <td
          role="cell"
          className={`${classes.cell} ${classes.number}`}
          data-label={t('status.column.restarts')}
        >
          {number.format(restarts)}
        </td>
        <td
          role="cell"
          className={`${classes.cell} ${classes.error}`}
          data-label={t('status.column.lastError')}
        >
          {lastError === undefined ? (
            <span className={classes.quiet}>{t('status.noError')}</span>
          ) : (
            <span>
              <InEnglish>{lastError.message}</InEnglish>{' '}
              <span className={classes.quiet}>
                {ago(lastError.at, now, words)}
              </span>
            </span>
          )}
        </td>
      </tr>
      {look.state !== 'watching' && (
        <tr role="row">
          <td role="cell" colSpan={6} className={classes.advice}>
            <WatchAdvice health={health} state={look.state} />
          </td>
        </tr>
      )}
    </>
  );
}

function ago(at: string, now: Date, { t, shared }: RolloutsTabWords): string {
  const duration = formatDuration(now.getTime() - Date.parse(at), {
    words: shared,
  });
  return t('status.ago', { duration });
}
