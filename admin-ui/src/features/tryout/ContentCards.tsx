import { PictureOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { CellLink } from '../../domain/CellLink';
import { useDomainTexts } from '../../domain/texts';
import { useLanguage } from '../../i18n';
import shared from '../../ui/shared.module.css';
import { Tag } from '../../ui/Tag';
import type { ShownContent, Vocabulary } from './api';
import styles from './ContentCards.module.css';

/** What the app would show, as cards in the order that it would show them, placement by placement. */
export function ContentCards({ effects, vocabulary }: { effects: ShownContent[]; vocabulary: Vocabulary }) {
  const { say } = useLanguage();
  const placements = [...new Set(effects.map(({ placement }) => placement))];
  return placements.map((placement) => (
    <div key={placement}>
      <h3 className={styles.placement}>
        {say(vocabulary.placements.find(({ key }) => key === placement)?.label)}{' '}
        <code className={shared.muted}>{placement}</code>
      </h3>
      <ul className={styles.cards}>
        {effects
          .filter((effect) => effect.placement === placement)
          .map((effect) => (
            <li className={styles.card} key={`${effect.item.id} ${effect.rules[0]?.cell}`}>
              <Card effect={effect} />
            </li>
          ))}
      </ul>
    </div>
  ));
}

function Card({ effect }: { effect: ShownContent }) {
  const domain = useDomainTexts();
  const { language } = useLanguage();
  const { item } = effect;
  return (
    <>
      <Picture item={item} />
      <div className={styles.text}>
        <strong>{(language === 'en' && item.titleEn) || item.title}</strong>
        <div className={shared.breakable}>
          <Tag tone="notice">{domain.t(`jump.${item.jump.kind}`)}</Tag> {item.jump.target}
        </div>
        {effect.rules.map(({ cell, name }) => (
          <CellLink key={cell} campaign={effect.campaign} cell={cell} name={name} />
        ))}
      </div>
    </>
  );
}

/** Only a full address can be shown; a name in the app's own store is a placeholder here, as is a picture that fails. */
function Picture({ item }: { item: Schemas['ShownItem'] }) {
  const [failed, setFailed] = useState(false);
  const { image } = item;
  if (failed || !image.startsWith('https://')) {
    return (
      <div className={styles.picture} title={image}>
        <PictureOutlined aria-hidden />
      </div>
    );
  }
  return (
    <img
      className={styles.picture}
      src={image}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}
