import type { Locale } from "../locale.ts";

export interface Category {
  /** Last part of the address. */
  id: string;
  parent?: string;
  /** In English, the name that the feed gives it. */
  name: Record<Locale, string>;
  line: Record<Locale, string>;
  /** Slug of the product whose photo stands for the category. */
  cover: string;
}

export const categories: readonly Category[] = [
  {
    id: "home-garden",
    name: { en: "Home & Garden", ja: "暮らし・ガーデン" },
    line: { en: "Chairs to sit in, plants to look after.", ja: "座りたくなる椅子と、世話をしたくなる植物。" },
    cover: "wooden-stool",
  },
  {
    id: "furniture",
    parent: "home-garden",
    name: { en: "Furniture", ja: "家具・照明" },
    line: { en: "Sofas, chairs, tables and one very good lamp.", ja: "ソファ、椅子、テーブル、そして照明。毎日使うものだから。" },
    cover: "comfy-padded-chair",
  },
  {
    id: "plants",
    parent: "home-garden",
    name: { en: "Plants", ja: "植物・園芸" },
    line: { en: "Potted by hand and posted with care.", ja: "ひと鉢ずつ植え替えて、大切にお届けします。" },
    cover: "fern-blechnum-gibbum",
  },
  {
    id: "sports-outdoor",
    name: { en: "Sports & Outdoor", ja: "スポーツ・アウトドア" },
    line: { en: "For the park, the court and the long way home.", ja: "公園へ、コートへ、遠回りの帰り道へ。" },
    cover: "skipping-rope",
  },
  {
    id: "equipment",
    parent: "sports-outdoor",
    name: { en: "Equipment", ja: "スポーツ用品" },
    line: { en: "Balls, boards, gloves and a tent for four.", ja: "ボール、スケートボード、グローブ、四人用テントまで。" },
    cover: "cruiser-skateboard",
  },
  {
    id: "footwear",
    parent: "sports-outdoor",
    name: { en: "Footwear", ja: "シューズ" },
    line: { en: "Running, jumping and standing about.", ja: "走る日も、跳ぶ日も、ぶらぶら歩く日も。" },
    cover: "allstar-sneakers",
  },
  {
    id: "electronics",
    name: { en: "Electronics", ja: "家電・カメラ" },
    line: { en: "Tools that last longer than their chargers.", ja: "長く付き合える道具を選びました。" },
    cover: "instant-camera",
  },
  {
    id: "computers",
    parent: "electronics",
    name: { en: "Computers", ja: "パソコン・周辺機器" },
    line: { en: "Desks sorted: screens, keys, cables.", ja: "画面もキーボードもケーブルも。机まわりのひと揃え。" },
    cover: "clacky-keyboard",
  },
  {
    id: "photo",
    parent: "electronics",
    name: { en: "Photo", ja: "カメラ・写真" },
    line: { en: "Old glass, new sensors, one tripod.", ja: "古いレンズも新しいセンサーも、同じ棚に。" },
    cover: "twin-lens-camera",
  },
];

export function childrenOf(parent: string | undefined): Category[] {
  return categories.filter((category) => category.parent === parent);
}
