import {citation} from "../../src/export/citation.ts";
import {formatDate} from "../../src/format/date.ts";
import {formatNumber} from "../../src/format/number.ts";
import type {BundleRelease} from "./bundleRelease.ts";

const FIGURES_ONLY = {
  vi: "**Đợt số liệu cũ: chỉ còn số liệu năm đúng như đã công bố và danh sách báo cáo; danh mục là của đợt hiện nay.**\n\n",
  en: "**An older release: its yearly figures exactly as published, and the list of its returns, are all that is kept; lists of codes are those of today.**\n\n"
} as const;

/** The first file that whoever opens a bundle reads: Vietnamese, then English. */
export function bundleReadme({manifest, sources, isFiguresOnly = false}: BundleRelease): string {
  const {release, number, date, isDemonstration, returns, observations} = manifest;
  const list = sources.map(({title, url}) =>
    url === null || title.includes(url) ? `- ${title}` : `- ${title}: ${url}`
  );
  const vi = `# Chung Tay — đợt số liệu ${number}

${isDemonstration ? "**Số liệu giả lập, chỉ để trình diễn.**\n\n" : ""}${isFiguresOnly ? FIGURES_ONLY.vi : ""}Số liệu tổng hợp của các chương trình phúc lợi chung tay; không có dữ liệu cá nhân. Đợt số liệu \`${release}\`,
${formatDate(date, "vi")}: ${formatNumber(returns, "vi")} báo cáo, ${formatNumber(observations, "vi")} số liệu.

| trong gói | là gì |
|---|---|
| \`parquet/\` | mọi bảng, kiểu dữ liệu đầy đủ; \`observations\` chia tệp theo năm, cột \`year\` nằm trong từng tệp |
| \`csv/\` | mọi bảng: UTF-8 có BOM, dấu phẩy ngăn cột, dấu chấm thập phân |
| \`maps/\` | ranh giới 63 và 34 tỉnh, các đảo (GeoJSON, WGS 84); nối với bảng qua \`place_id\` |
| \`data-dictionary.md\`, \`.csv\` | nghĩa của từng bảng, từng cột |
| \`datapackage.json\` | mô tả cho phần mềm (Data Package 2.0): kiểu, đơn vị, khóa, giấy phép, nguồn |
| \`SHA256SUMS\` | mã kiểm tra: \`sha256sum -c SHA256SUMS\` |

- **Thiếu không phải là không.** Ô trống là chưa có số liệu; cột \`blank\` của \`observations\` nói vì sao. Trong CSV, chuỗi rỗng là \`""\`.
- Mỗi số liệu kèm \`n_reported\` trên \`n_expected\`: có bao nhiêu báo cáo trong số phải có.
- Không cộng các địa bàn khác hệ (\`geography\`), kế hoạch với kết quả (\`scenario\`), số lũy kế với số trong kỳ (\`basis\`).
- Tiền tính bằng đồng, giá hiện hành, trừ khi bảng nói khác.
- Trong CSV, chuỗi có thể bị bảng tính hiểu là công thức (bắt đầu bằng \`= + - @\`) có thêm một dấu nháy đơn ở trước.
- Mở bằng Excel: Dữ liệu → Từ văn bản/CSV (nhấp đúp thì máy dùng dấu phẩy thập phân sẽ đọc sai).

Trích dẫn: ${citation(manifest, "vi")}

Giấy phép: MIT (tệp \`LICENSE\`). Ranh giới: Natural Earth, thuộc phạm vi công cộng.
`;
  const en = `# Chung Tay — release ${number}

${isDemonstration ? "**Made-up figures, for a demonstration only.**\n\n" : ""}${isFiguresOnly ? FIGURES_ONLY.en : ""}Aggregates of joint welfare programmes; no personal data. Release \`${release}\`, ${formatDate(date, "en")}:
${formatNumber(returns, "en")} returns, ${formatNumber(observations, "en")} observations.

| in the bundle | what |
|---|---|
| \`parquet/\` | every table with its types; \`observations\` in a file per year, the column \`year\` inside each |
| \`csv/\` | every table: UTF-8 with a byte order mark, commas, decimal points |
| \`maps/\` | outlines of the 63 and the 34 provinces, the islands (GeoJSON, WGS 84); joined to the tables by \`place_id\` |
| \`data-dictionary.md\`, \`.csv\` | what every table and column means |
| \`datapackage.json\` | the same for programs (Data Package 2.0): types, units, keys, licence, sources |
| \`SHA256SUMS\` | checksums: \`sha256sum -c SHA256SUMS\` |

- **Missing is not zero.** An empty field is a value that nobody has given; \`blank\` in \`observations\` says why. In CSV an empty text is \`""\`.
- Every figure comes with \`n_reported\` of \`n_expected\`: how many of the returns that are due are in it.
- Do not add different geographies, plans with results (\`scenario\`), or running totals with periods (\`basis\`).
- Money is in đồng, in prices of its year, unless the table says otherwise.
- In CSV a text that a spreadsheet might run as a formula (it begins with \`= + - @\`) has one apostrophe in front.
- In Excel: Data → From Text/CSV (a double click reads decimal points wrongly where the system uses commas).

Cite as: ${citation(manifest, "en")}

Licence: MIT (file \`LICENSE\`). Outlines: Natural Earth, public domain.
`;
  return `${vi}\n---\n\n${en}\n## Nguồn · Sources\n\n${list.join("\n")}\n`;
}

/** For reference managers (https://citation-file-format.github.io). */
export function citationFile({manifest}: BundleRelease): string {
  const {release, number, date} = manifest;
  return `cff-version: 1.2.0
message: ${JSON.stringify(citation(manifest, "en"))}
type: dataset
title: "Chung Tay: figures of joint welfare programmes of Viet Nam"
authors:
  - name: Chung Tay
version: "${number}"
identifiers:
  - type: other
    value: "${release}"
    description: release
date-released: ${date}
license: MIT
`;
}
