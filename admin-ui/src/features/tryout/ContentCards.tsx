import { PictureOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { CellLink } from '../../domain/CellLink';
import { useDomainTexts } from '../../domain/texts';
import { useLanguage } from '../../i18n';
import type { ShownContent, Vocabulary } from './api';

/** What the app would show, as cards in the order that it would show them, placement by placement. */
export function ContentCards({ effects, vocabulary }: { effects: ShownContent[]; vocabulary: Vocabulary }) {
  const { say } = useLanguage();
  const placements = [...new Set(effects.map(({ placement }) => placement))];
  return placements.map((placement) => (
    <div key={placement}>
      <h3 className="placement">
        {say(vocabulary.placements.find(({ key }) => key === placement)?.label)}{' '}
        <code className="muted">{placement}</code>
      </h3>
      <ul className="cards">
        {effects
          .filter((effect) => effect.placement === placement)
          .map((effect) => (
            <li className="card" key={`${effect.item.id} ${effect.rules[0]?.cell}`}>
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
      <div className="card-text">
        <strong>{(language === 'en' && item.titleEn) || item.title}</strong>
        <div className="breakable">
          <span className="tag tag-notice">{domain.t(`jump.${item.jump.kind}`)}</span> {item.jump.target}
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
      <div className="picture" title={image}>
        <PictureOutlined aria-hidden />
      </div>
    );
  }
  return (
    <img
      className="picture"
      src={image}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}
