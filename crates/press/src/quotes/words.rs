//! Words beside quotes, as data. All folded.

/// Verbs that report words: base, third person, past, participle. One of these governs a quote
/// anywhere in its sentence.
#[rustfmt::skip]
pub(super) const REPORTING: &[[&str; 4]] = &[
    ["acknowledge", "acknowledges", "acknowledged", "acknowledging"],
    ["admit", "admits", "admitted", "admitting"],
    ["affirm", "affirms", "affirmed", "affirming"],
    ["allege", "alleges", "alleged", "alleging"],
    ["announce", "announces", "announced", "announcing"],
    ["answer", "answers", "answered", "answering"],
    ["argue", "argues", "argued", "arguing"],
    ["ask", "asks", "asked", "asking"],
    ["assert", "asserts", "asserted", "asserting"],
    ["assure", "assures", "assured", "assuring"],
    ["boast", "boasts", "boasted", "boasting"],
    ["chant", "chants", "chanted", "chanting"],
    ["claim", "claims", "claimed", "claiming"],
    ["comment", "comments", "commented", "commenting"],
    ["complain", "complains", "complained", "complaining"],
    ["concede", "concedes", "conceded", "conceding"],
    ["conclude", "concludes", "concluded", "concluding"],
    ["confirm", "confirms", "confirmed", "confirming"],
    ["contend", "contends", "contended", "contending"],
    ["declare", "declares", "declared", "declaring"],
    ["demand", "demands", "demanded", "demanding"],
    ["deny", "denies", "denied", "denying"],
    ["emphasise", "emphasises", "emphasised", "emphasising"],
    ["emphasize", "emphasizes", "emphasized", "emphasizing"],
    ["exclaim", "exclaims", "exclaimed", "exclaiming"],
    ["explain", "explains", "explained", "explaining"],
    ["insist", "insists", "insisted", "insisting"],
    ["joke", "jokes", "joked", "joking"],
    ["lament", "laments", "lamented", "lamenting"],
    ["maintain", "maintains", "maintained", "maintaining"],
    ["pledge", "pledges", "pledged", "pledging"],
    ["post", "posts", "posted", "posting"],
    ["predict", "predicts", "predicted", "predicting"],
    ["promise", "promises", "promised", "promising"],
    ["quip", "quips", "quipped", "quipping"],
    ["recall", "recalls", "recalled", "recalling"],
    ["reiterate", "reiterates", "reiterated", "reiterating"],
    ["remark", "remarks", "remarked", "remarking"],
    ["reply", "replies", "replied", "replying"],
    ["report", "reports", "reported", "reporting"],
    ["respond", "responds", "responded", "responding"],
    ["retort", "retorts", "retorted", "retorting"],
    ["say", "says", "said", "saying"],
    ["shout", "shouts", "shouted", "shouting"],
    ["state", "states", "stated", "stating"],
    ["stress", "stresses", "stressed", "stressing"],
    ["suggest", "suggests", "suggested", "suggesting"],
    ["tell", "tells", "told", "telling"],
    ["testify", "testifies", "testified", "testifying"],
    ["threaten", "threatens", "threatened", "threatening"],
    ["tweet", "tweets", "tweeted", "tweeting"],
    ["underline", "underlines", "underlined", "underlining"],
    ["underscore", "underscores", "underscored", "underscoring"],
    ["urge", "urges", "urged", "urging"],
    ["vow", "vows", "vowed", "vowing"],
    ["warn", "warns", "warned", "warning"],
    ["write", "writes", "wrote", "writing"],
];

/// Verbs that report words only right beside a quote.
#[rustfmt::skip]
pub(super) const WEAK: &[[&str; 4]] = &[
    ["accuse", "accuses", "accused", "accusing"],
    ["add", "adds", "added", "adding"],
    ["agree", "agrees", "agreed", "agreeing"],
    ["apologise", "apologises", "apologised", "apologising"],
    ["apologize", "apologizes", "apologized", "apologizing"],
    ["bellow", "bellows", "bellowed", "bellowing"],
    ["blame", "blames", "blamed", "blaming"],
    ["blast", "blasts", "blasted", "blasting"],
    ["brand", "brands", "branded", "branding"],
    ["call", "calls", "called", "calling"],
    ["caution", "cautions", "cautioned", "cautioning"],
    ["characterise", "characterises", "characterised", "characterising"],
    ["characterize", "characterizes", "characterized", "characterizing"],
    ["condemn", "condemns", "condemned", "condemning"],
    ["continue", "continues", "continued", "continuing"],
    ["counter", "counters", "countered", "countering"],
    ["criticise", "criticises", "criticised", "criticising"],
    ["criticize", "criticizes", "criticized", "criticizing"],
    ["cry", "cries", "cried", "crying"],
    ["decry", "decries", "decried", "decrying"],
    ["denounce", "denounces", "denounced", "denouncing"],
    ["describe", "describes", "described", "describing"],
    ["dismiss", "dismisses", "dismissed", "dismissing"],
    ["express", "expresses", "expressed", "expressing"],
    ["fume", "fumes", "fumed", "fuming"],
    ["growl", "growls", "growled", "growling"],
    ["grumble", "grumbles", "grumbled", "grumbling"],
    ["gush", "gushes", "gushed", "gushing"],
    ["hail", "hails", "hailed", "hailing"],
    ["highlight", "highlights", "highlighted", "highlighting"],
    ["hint", "hints", "hinted", "hinting"],
    ["interject", "interjects", "interjected", "interjecting"],
    ["label", "labels", "labeled", "labeling"],
    ["label", "labels", "labelled", "labelling"],
    ["laud", "lauds", "lauded", "lauding"],
    ["moan", "moans", "moaned", "moaning"],
    ["mock", "mocks", "mocked", "mocking"],
    ["murmur", "murmurs", "murmured", "murmuring"],
    ["muse", "muses", "mused", "musing"],
    ["mutter", "mutters", "muttered", "muttering"],
    ["note", "notes", "noted", "noting"],
    ["observe", "observes", "observed", "observing"],
    ["offer", "offers", "offered", "offering"],
    ["opine", "opines", "opined", "opining"],
    ["plead", "pleads", "pleaded", "pleading"],
    ["praise", "praises", "praised", "praising"],
    ["rage", "rages", "raged", "raging"],
    ["reject", "rejects", "rejected", "rejecting"],
    ["roar", "roars", "roared", "roaring"],
    ["scoff", "scoffs", "scoffed", "scoffing"],
    ["scream", "screams", "screamed", "screaming"],
    ["slam", "slams", "slammed", "slamming"],
    ["snap", "snaps", "snapped", "snapping"],
    ["sneer", "sneers", "sneered", "sneering"],
    ["snipe", "snipes", "sniped", "sniping"],
    ["sob", "sobs", "sobbed", "sobbing"],
    ["speak", "speaks", "spoke", "speaking"],
    ["term", "terms", "termed", "terming"],
    ["thought", "thought", "thought", "thought"],
    ["thunder", "thunders", "thundered", "thundering"],
    ["voice", "voices", "voiced", "voicing"],
    ["welcome", "welcomes", "welcomed", "welcoming"],
    ["whisper", "whispers", "whispered", "whispering"],
    ["yell", "yells", "yelled", "yelling"],
];

/// Verbs that give a name to something: right before a quote, and behind no person, they name it.
#[rustfmt::skip]
pub(super) const NAMING: &[&str] = &[
    "branded", "called", "christened", "described", "dubbed", "known", "labeled", "labelled",
    "named", "nicknamed", "termed",
];

/// Nouns for words that somebody says, behind the speaker's name in the possessive.
#[rustfmt::skip]
pub(super) const SPEECH_NOUNS: &[&str] = &[
    "accusation", "accusations", "admission", "answer", "appeal", "assertion", "assessment", "assurance",
    "claim", "claims", "comment", "comments", "declaration", "demand", "demands", "description",
    "insistence", "message", "pledge", "pledges", "promise", "promises", "remark", "remarks",
    "reply", "response", "statement", "statements", "suggestion", "threat", "threats", "vow",
    "vows", "warning", "warnings", "words",
];

/// What a source's own report is called when it is quoted again.
#[rustfmt::skip]
pub(super) const REPORT_NOUNS: &[&str] = &[
    "agency", "broadcaster", "channel", "dispatch", "newspaper", "outlet", "paper", "report",
];

/// Nouns for works that have a title.
#[rustfmt::skip]
pub(super) const WORKS: &[&str] = &[
    "album", "article", "biography", "book", "chapter", "column", "comedy", "documentary", "drama",
    "editorial", "entitled", "essay", "exhibition", "film", "headlined", "memoir", "movie",
    "musical", "newsletter", "novel", "opera", "paper", "painting", "pamphlet", "play", "podcast",
    "poem", "programme", "report", "series", "show", "single", "song", "story", "study", "titled",
    "treatise",
];

/// Those who make a work, and what there is of it: 'author of', 'a copy of'.
#[rustfmt::skip]
pub(super) const MAKERS: &[&str] = &[
    "author", "co-author", "composer", "copies", "copy", "creator", "director", "edition", "editor",
    "performance", "producer", "screening", "star", "translation", "translator", "writer",
];

/// Participles that a title alone can follow.
pub(super) const TITLED: &[&str] = &["entitled", "headlined", "titled"];

/// Verbs whose object, in title case and right behind them, is a work.
#[rustfmt::skip]
pub(super) const WRITTEN: &[&str] = &[
    "authored", "composed", "directed", "performed", "published", "read", "recorded", "sang",
    "wrote",
];

/// Past forms whose object is words of others, or that are no speech at all.
#[rustfmt::skip]
pub(super) const UNSPOKEN: &[&str] = &[
    "acted", "carried", "copied", "decided", "deciphered", "deleted", "discovered", "displayed", "dreaded",
    "edited", "encountered", "entered", "faced", "featured", "feared", "followed", "forwarded",
    "glanced", "glimpsed", "hated", "ignored", "imagined", "included", "learned", "liked",
    "listed", "listened", "looked", "loved", "memorised", "memorized", "missed", "needed",
    "noticed", "obeyed", "opened", "overheard", "owned", "painted", "performed", "played",
    "pocketed", "preferred", "printed", "published", "quoted", "raised", "received", "recited",
    "recognised", "recognized", "recorded", "released", "remembered", "removed", "repeated",
    "seemed", "shared", "showed", "signed", "spotted", "staged", "stared",
    "starred", "tattooed", "titled",
    "translated", "treasured", "trusted", "turned", "typed", "unfurled", "unveiled", "used", "waited",
    "wanted", "watched", "witnessed",
];

/// What a speaker does between two sentences.
#[rustfmt::skip]
pub(super) const BEATS: &[&str] = &[
    "chuckled", "frowned", "gestured", "giggled", "grimaced", "grinned", "hesitated", "laughed",
    "laughs", "nodded", "nods", "paused", "pauses", "shrugged", "shrugs", "sighed", "sighs",
    "smiled", "smiles", "sobbed", "swallowed", "wept", "winced",
];

/// Nouns for what has words on it.
#[rustfmt::skip]
pub(super) const DISPLAYS: &[&str] = &[
    "banner", "banners", "billboard", "board", "card", "caption", "email", "graffiti",
    "inscription", "label", "leaflet", "letter", "message", "note", "notice", "placard",
    "placards", "plaque", "poster", "posters", "sign", "signs", "slogan", "sticker", "telegram",
    "text",
];

/// Prepositions.
#[rustfmt::skip]
pub(super) const PREPOSITIONS: &[&str] = &[
    "about", "above", "across", "after", "against", "alongside", "amid", "among", "around", "at",
    "before", "behind", "below", "beneath", "beside", "between", "beyond", "by", "despite",
    "during", "for", "from", "in", "including", "inside", "into", "like", "near", "of", "off",
    "on", "onto", "outside", "over", "per", "since", "through", "throughout", "to", "toward",
    "towards", "under", "unlike", "until", "upon", "via", "with", "within", "without",
];

/// Words that begin a noun phrase.
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "a", "an", "her", "his", "its", "my", "our", "that", "the", "their", "these", "this", "those",
    "your",
];

/// Auxiliaries and adverbs between a subject and its verb.
#[rustfmt::skip]
pub(super) const BETWEEN: &[&str] = &[
    "again", "also", "always", "can", "could", "did", "do", "does", "even", "first", "had", "has",
    "have", "himself", "herself", "just", "later", "long", "may", "might", "must", "never", "now",
    "often", "once", "only", "shall", "should", "since", "soon", "still", "then", "to", "today",
    "too", "will", "would", "yesterday",
];

/// Forms of 'be': before a past form they make the passive.
pub(super) const BE: &[&str] = &["am", "are", "be", "been", "being", "is", "was", "were"];

/// Words behind which a base form is a verb.
#[rustfmt::skip]
pub(super) const BEFORE_BASE: &[&str] = &[
    "can", "cannot", "could", "did", "do", "does", "may", "might", "must", "not", "shall",
    "should", "to", "will", "would",
];

/// Words that, behind a comma, begin a clause with a subject of its own.
#[rustfmt::skip]
pub(super) const BREAKERS: &[&str] = &[
    "after", "although", "as", "before", "but", "despite", "even", "though", "when", "where",
    "whereas", "while", "who", "whose", "yet",
];

/// Words that begin a subordinate clause in front of the main one.
#[rustfmt::skip]
pub(super) const SUBORDINATORS: &[&str] = &[
    "after", "although", "as", "before", "if", "once", "since", "though", "when", "while",
];

/// Nouns that a name before them describes: whoever speaks then is not the bearer of the name.
#[rustfmt::skip]
pub(super) const ATTENDANTS: &[&str] = &[
    "aides", "allies", "ally", "analysts", "backers", "critics", "experts", "fighters", "forces",
    "lawyers", "members", "officials", "opponents", "reporters", "representatives", "researchers",
    "rivals", "soldiers", "sources", "staff", "supporters", "troops",
];

/// Verbs whose object somebody else said, unless 'as' follows.
#[rustfmt::skip]
pub(super) const DENYING: &[&str] = &[
    "denied", "denies", "deny", "denying", "dismissed", "dismisses", "dismiss", "dismissing",
    "rejected", "rejects", "reject", "rejecting",
];

/// Words before a verb that make nothing said of it.
#[rustfmt::skip]
pub(super) const NEGATIONS: &[&str] = &[
    "cannot", "declined", "didnt", "doesnt", "hasnt", "havent", "if", "never", "not", "refused",
    "refuses", "stopped", "whether", "wont",
];
