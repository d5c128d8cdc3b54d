/**
 * What a Crossread page offers other programs: `window.crossread`. See docs/api.md.
 *
 * Outlets, topics, figures and sources are named by slug, articles by theirs, and a passage by its
 * article and its number in it, from 1: `think-tank.6`. Wrong input throws a TypeError whose message
 * begins with the name of the field.
 */

/** What can be filtered by. */
export type Facet = "outlets" | "topics" | "figures" | "sources";

/** In what order passages come. */
export type Order = "relevance" | "article" | "date" | "outlet";

/** How well a fact is known: the text says so, a public copy does, signs point to it, nothing does. */
export type Standing = "stated" | "confirmed" | "inferred" | "unknown";

/** What is on the screen. */
export type View =
  | "passages"
  | "context"
  | "coverage"
  | "quotes"
  | "compare"
  | "timeline"
  | "words"
  | "notes"
  | "article"
  | "figure";

/** What a passage is. */
export type PassageKind =
  | "paragraph"
  | "heading"
  | "standfirst"
  | "byline"
  | "caption"
  | "pull_quote"
  | "reference"
  | "references_heading"
  | "boilerplate";

/** What to ask for. A passage has one of the values of each facet that names any, and the words. */
export interface Query {
  /** Words, as the search box reads them. */
  q?: string;
  /** Slugs of outlets. */
  outlets?: string[];
  /** Slugs of topics. */
  topics?: string[];
  /** Slugs of figures. */
  figures?: string[];
  /** Slugs of sources. */
  sources?: string[];
  /** Where everything must come together; "passage" when left out. */
  within?: "passage" | "article";
  /** Without one: by relevance where there are words, else as the collection has the articles. */
  order?: Order;
}

/** What a query gives. */
export interface Answer {
  /** Passages, in the order asked for. */
  ids: string[];
  /** By facet and slug: how many passages there would be with this value chosen in its facet. */
  counts: Record<Facet, Record<string, number>>;
}

/** What the page is to show. What is left out is as at the start. */
export interface Shown extends Query {
  /** Slugs of values to leave out. A value that is also chosen is left out. */
  not?: Partial<Record<Facet, string[]>>;
  /** The facets of which all chosen values are asked for, not any. */
  all?: Exclude<Facet, "outlets">[];
  /** Names that count beside the usual ones. */
  uses?: ("attributive" | "credits" | "references")[];
  /** "passages" when left out and no article, figure or passage is given. */
  view?: View;
  /** The slug of the article to open, for the view "article". */
  article?: string;
  /** The slug of the figure to show, for the view "figure". */
  of?: string;
  /** The passage to go to; in its article, unless another view is given. */
  passage?: string;
}

/** What the page shows. */
export interface Selection extends Shown {
  q: string;
  outlets: string[];
  topics: string[];
  figures: string[];
  sources: string[];
  not: Record<Facet, string[]>;
  all: Exclude<Facet, "outlets">[];
  uses: ("attributive" | "credits" | "references")[];
  within: "passage" | "article";
  view: View;
}

/** A value of a facet. */
export interface Value {
  slug: string;
  name: string;
}

/** Who published articles, and how well that is known; of several articles, the weakest. */
export interface Outlet extends Value {
  standing: Standing;
}

/** Something known of an article, and how well. */
export interface Fact<T> {
  value: T;
  standing: Standing;
}

/** An article, without its text. */
export interface Article {
  /** Its slug. */
  id: string;
  /** `null` where the text has none. */
  title: Fact<string | null>;
  /** The outlet's slug. */
  outlet: Fact<string>;
  /** An EDTF date or interval, or `null`. */
  published: Fact<string | null>;
  /** How many passages it has, those that no filter finds among them. */
  passages: number;
}

/** What the page holds. */
export interface Collection {
  title: string;
  description: string;
  /** The web address it is published at, or `null`. */
  address: string | null;
  /** SHA-256, in hexadecimal, over the files it was made of. */
  hash: string;
  /** The first eight digits of it. */
  edition: string;
  /** How much there is. `passages` are those that filters can find. */
  counts: Record<"articles" | "passages" | Facet, number>;
  outlets: Outlet[];
  topics: Value[];
  figures: Value[];
  sources: Value[];
  articles: Article[];
}

/** A passage with what it has of each facet. */
export interface Passage {
  id: string;
  /** Its article's slug. */
  article: string;
  /** Its number in the article, from 1. */
  number: number;
  kind: PassageKind;
  text: string;
  /** Where it begins in the article's text, in Unicode code points. */
  start: number;
  /** Where it ends. */
  end: number;
  /** The slug of who published it. */
  outlet: string;
  /** Slugs, the strongest first. */
  topics: string[];
  /** Slugs, in the order of their first mention that counts. */
  figures: string[];
  /** Slugs, in the order of their first credit that counts. */
  sources: string[];
}

export interface Crossread {
  /** Fulfilled when the page is there. */
  readonly ready: Promise<void>;
  /** The program's version. */
  readonly version: string;
  /** What the page holds. */
  collection(): Collection;
  /** A passage by its id. */
  passage(id: string): Passage;
  /** Asks without changing what is on the screen. */
  query(query?: Query): Answer;
  /** Changes what is on the screen, with an entry in the history; gives the new link's fragment, without `#`. */
  select(shown?: Shown): string;
  /** What is on the screen. `select(selection())` changes nothing. */
  selection(): Selection;
  /** The address of what is on the screen, as 'Copy link' gives it; `undefined` where there is none. */
  link(): string | undefined;
  /** Calls `f` whenever the selection or the view has changed; gives a function that ends it. */
  on(name: "change", f: (selection: Selection) => void): () => void;
}

declare global {
  interface Window {
    readonly crossread: Crossread;
  }
  const crossread: Crossread;
}
