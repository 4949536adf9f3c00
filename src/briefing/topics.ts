import type {Topic} from "./briefingItem.ts";

/** What leadership is told about, the most asked for first within its topic. */
export const BRIEFED: Readonly<Record<Topic, readonly string[]>> = {
  houses: ["NHA_HOANTHANH", "NHA_HOTRO", "NHA_KHOICONG", "NHA_PHANBO"],
  funds: [
    "KP_TONG",
    "NHA_KINHPHI",
    "QUY_VNN_THU",
    "QUY_VNN_CHI",
    "CUUTRO_PHANBO",
    "CUUTRO_THU",
    "QUY_DODN_THU",
    "QUY_ASXH_THU",
    "KP_CTMTQG"
  ],
  people: [
    "KCB_LUOT",
    "QUA_SUAT",
    "HO_THOATNGHEO",
    "HO_HOTRO_SX",
    "VIECLAM_NGUOI",
    "HB_SUAT",
    "TRE_DODAU",
    "XOAMU_LUOT",
    "LTTP_TAN"
  ],
  works: [
    "NGAYCONG",
    "LUOT_THAMGIA",
    "DUONG_KM",
    "CT_SO",
    "CAU_SO",
    "PHONGHOC",
    "KENH_KM",
    "BENHXA",
    "CAY_TRONG"
  ]
};
