import type { ThemeConfig } from 'antd';
import { tokens } from '../ui/tokens';

/** Grey texts are darker than antd's own, which miss the contrast that WCAG AA asks for. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: tokens.accent,
    colorLink: tokens.link,
    colorLinkHover: tokens.accent,
    colorInfo: tokens.accent,
    colorError: tokens.error,
    colorWarning: tokens.warning,
    colorSuccess: tokens.success,
    colorInfoBg: tokens.accentSoft,
    colorInfoBorder: tokens.accentBorder,
    colorSuccessBg: tokens.successSoft,
    colorSuccessBorder: tokens.successBorder,
    colorWarningBg: tokens.warningSoft,
    colorWarningBorder: tokens.warningBorder,
    colorErrorBg: tokens.errorSoft,
    colorErrorBorder: tokens.errorBorder,
    colorText: tokens.text,
    colorTextSecondary: tokens.muted,
    colorTextTertiary: tokens.muted,
    colorTextQuaternary: tokens.placeholder,
    colorTextDescription: tokens.muted,
    colorTextPlaceholder: tokens.placeholder,
    colorBgLayout: tokens.canvas,
    colorBorder: tokens.border,
    colorBorderSecondary: tokens.line,
    borderRadius: 6,
    fontFamily: tokens.font,
    controlOutline: tokens.accentOutline,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: tokens.canvas, headerColor: tokens.heading, cellPaddingBlockSM: 7, cellPaddingInlineSM: 12 },
    Tabs: { horizontalMargin: '0 0 12px 0' },
    Segmented: { trackBg: tokens.track },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
};
