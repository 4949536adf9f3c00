import {formatPeriod} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import {formatExact} from "../format/scale.ts";
import {dataTable, numbers, unsorted} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {IdentityRow} from "../release/release.ts";
import {placeName} from "../select/places.ts";
import {unitName} from "../texts/units.ts";
import type {PageContext} from "./context.ts";
import {indicatorName} from "./context.ts";

/** Every accounting identity by unit: how many were checked, how many differ, and the worst of them. */
export function identitiesTable({release, places, texts, language}: PageContext): Markup {
  const t = texts.identities;
  const number = (value: number) => formatNumber(value, language);
  const whereOf = ({indicator, place, period, file}: IdentityRow): string => {
    const known = release.indicators.find(({code}) => code === indicator);
    const named = known === undefined ? indicator : indicatorName(known, language);
    const when = period === null ? null : formatPeriod(period, language);
    const where = [...places.byId.values()].find(({name}) => name === place);
    const at = where === undefined ? place : placeName(where, where.id, language);
    return [named, at, when, file].filter((part) => part !== null).join(", ");
  };
  const row = (one: IdentityRow) =>
    html`<tr>
      <th scope="row">
        ${t.names[one.identity] ?? one.identity}<br /><small>${unitName(one.unit, language)}</small>
      </th>
      <td class="number" data-value="${one.n_checked}">${number(one.n_checked)}</td>
      <td class="number" data-value="${one.n_differ}">${number(one.n_differ)}</td>
      <td class="number" data-value="${one.worst_residual ?? 0}">
        ${
          one.worst_residual === null
            ? t.agrees
            : formatExact(one.worst_residual, one.unit, language)
        }
      </td>
      <td class="quoted">${one.worst_residual === null ? "" : whereOf(one)}</td>
    </tr>`;
  return dataTable({
    label: t.title,
    columns: [
      t.identity,
      numbers(t.checked),
      numbers(t.differ),
      numbers(t.worst),
      unsorted(t.where)
    ],
    rows: release.findings.identities.map(row),
    kind: "sortable stacked",
    isTall: true
  });
}
