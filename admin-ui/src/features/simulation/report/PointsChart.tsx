import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { tokens } from '../../../ui/tokens';
import styles from './report.module.css';
import type { ChartData } from './rows';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const colors = [tokens.accent, tokens.warning];

function optionOf({ days, a, b }: ChartData) {
  const line = (name: string, data: number[]) => ({
    name,
    data,
    type: 'line' as const,
    // A single day has no line to draw, and few days are easier to read as points.
    showSymbol: days.length <= 31,
    symbolSize: 6,
  });
  return {
    color: colors,
    animation: false,
    grid: { left: 8, right: 24, top: b === undefined ? 16 : 40, bottom: 8, containLabel: true },
    legend: b === undefined ? undefined : { top: 0, right: 0, itemWidth: 18 },
    tooltip: { trigger: 'axis' as const },
    xAxis: { type: 'category' as const, data: days, boundaryGap: days.length === 1 },
    yAxis: { type: 'value' as const, minInterval: 1 },
    series: b === undefined ? [line('A', a)] : [line('A', a), line('B', b)],
  };
}

export default function PointsChart({ data, label }: { data: ChartData; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    const chart = init(element);
    chart.setOption(optionOf(data));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [data]);
  return <div ref={box} data-testid="chart" className={styles.chart} role="img" aria-label={label} />;
}
