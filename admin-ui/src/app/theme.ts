import type { ThemeConfig } from 'antd';

/** Grey texts are darker than antd's own, which miss the contrast that WCAG AA asks for. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f766e',
    colorLink: '#0b6a63',
    colorLinkHover: '#0f766e',
    colorInfo: '#0f766e',
    colorError: '#b42318',
    colorWarning: '#b45309',
    colorSuccess: '#15803d',
    colorText: '#1c2733',
    colorTextSecondary: '#4a5765',
    colorTextTertiary: '#566270',
    colorTextQuaternary: '#667280',
    colorTextDescription: '#566270',
    colorTextPlaceholder: '#667280',
    colorBgLayout: '#f4f6f7',
    colorBorder: '#c3cbd3',
    colorBorderSecondary: '#e3e8ec',
    borderRadius: 6,
    fontFamily: 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
    controlOutline: 'rgb(15 118 110 / 25%)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: '#f4f6f7', headerColor: '#3b4754', cellPaddingBlockSM: 7, cellPaddingInlineSM: 12 },
    Tabs: { horizontalMargin: '0 0 12px 0' },
    Segmented: { trackBg: '#e6ebee' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
};
