import type {BriefingItem, Topic} from "../../src/briefing/briefingItem.ts";
import type {Change, Figure} from "../../src/release/release.ts";

const NAMES: Readonly<Record<string, readonly [string, string, string, Topic]>> = {
  NHA_HOANTHANH: ["Nhà ở hoàn thành, bàn giao", "Houses completed / handed over", "căn", "houses"],
  NHA_HOTRO: ["Nhà được hỗ trợ", "Houses supported", "căn", "houses"],
  NHA_KHOICONG: ["Nhà đã khởi công, đang xây dựng", "Houses started", "căn", "houses"],
  QUY_VNN_THU: ["Quỹ “Vì người nghèo”: vận động được", "For-the-Poor Fund: raised", "VND", "funds"],
  KP_TONG: ["Tổng kinh phí", "Total value of activities", "VND", "funds"],
  KCB_LUOT: ["Khám bệnh, cấp thuốc miễn phí", "Free medical care", "lượt người", "people"],
  VIECLAM_NGUOI: ["Người được tạo việc làm/dạy nghề", "People given jobs", "người", "people"],
  NGAYCONG: ["Ngày công lao động giúp dân", "Work-days contributed", "ngày công", "works"],
  THUNGRAC: ["Thùng rác công cộng", "Public waste bins", "thùng", "works"]
};

/** An item of 2024 in Lai Châu: all 63 figures are in, exact, of the year alone. */
export function givenItem(
  code: string,
  figure: Partial<Figure> | null,
  change?: Partial<Change> | null
): BriefingItem {
  const [name_vi, name_en, unit, topic] = NAMES[code] ?? [code, code, "căn", "works"];
  const value = figure?.value ?? null;
  const whole: Figure | undefined =
    figure === null
      ? undefined
      : {
          ...{geography: "provinces_34", place_id: "P34-12", year: 2024, scenario: "actual"},
          ...{basis: "period", value, lower: value, upper: value, qualifier: "exact"},
          ...{n_expected: 63, n_reported: 63, coverage: 1},
          ...figure
        };
  return {
    indicator: {code, name_vi, name_en, unit, kind: "flow"},
    topic,
    figure: whole,
    change: change == null ? undefined : givenChange(change),
    series: whole === undefined ? [] : [whole]
  };
}

function givenChange(change: Partial<Change>): Change {
  return {
    ...{geography: "provinces_34", place_id: "P34-12", year: 2024, scenario: "actual"},
    ...{period: "2024", previous_period: "2023"},
    ...{value: null, previous_value: null, change: null, change_same_reporters: null},
    ...{change_new: null, change_lost: null, change_revised: null},
    ...{percent: null, withheld_reason: null},
    ...change
  };
}
