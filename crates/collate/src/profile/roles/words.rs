//! The words that [`super`] goes by, each list in order.

/// Courtesy and abbreviated titles, without a full stop.
#[rustfmt::skip]
pub(super) const TITLES: [&str; 24] = [
    "capt", "col", "dame", "dr", "frau", "gen", "gov", "herr", "lady", "lord", "lt", "madame",
    "maj", "miss", "monsieur", "mr", "mrs", "ms", "mx", "prof", "rev", "sen", "sgt", "sir",
];

/// Nouns that say what somebody is.
#[rustfmt::skip]
pub(super) const NOUNS: [&str; 164] = [
    "activist", "actor", "actress", "adviser", "advisor", "aide", "ally", "ambassador", "analyst",
    "archbishop", "architect", "artist", "author", "banker", "biographer", "biologist", "bishop",
    "boss", "broadcaster", "brother", "candidate", "captain", "chair", "chairman", "chairperson",
    "chairwoman", "champion", "chancellor", "chef", "chemist", "chief", "cleric", "co-founder",
    "coach", "colleague", "collector", "colonel", "columnist", "commander", "commissioner",
    "composer", "congressman", "congresswoman", "correspondent", "councillor", "counterpart",
    "cousin", "critic", "curator", "daughter", "defector", "deputy", "designer", "detective",
    "dictator", "diplomat", "director", "dissident", "doctor", "economist", "editor", "emir",
    "emperor", "engineer", "entrepreneur", "envoy", "executive", "expert", "father", "fellow",
    "fighter", "filmmaker", "founder", "friend", "general", "geologist", "governor", "grandson",
    "head", "historian", "husband", "inspector", "investor", "jihadist", "journalist", "judge",
    "king", "lawmaker", "lawyer", "leader", "lecturer", "lieutenant", "major", "manager", "mayor",
    "mentor", "minister", "monarch", "mother", "musician", "negotiator", "nephew", "niece",
    "novelist", "officer", "official", "operative", "opponent", "painter", "partner", "patriarch",
    "philosopher", "photographer", "physicist", "pilot", "playwright", "poet", "politician", "pope",
    "predecessor", "premier", "president", "prince", "princess", "principal", "producer",
    "professor", "prosecutor", "psychologist", "queen", "rebel", "reporter", "representative",
    "researcher", "rival", "ruler", "scholar", "scientist", "secretary", "senator", "sergeant",
    "sheikh", "singer", "sister", "sociologist", "son", "speaker", "spokesman", "spokesperson",
    "spokeswoman", "strategist", "strongman", "successor", "sultan", "surgeon", "survivor",
    "teacher", "uncle", "veteran", "warlord", "widow", "widower", "wife", "writer",
];

/// Those that, written small and alone before a name, are as often something else ('in general').
#[rustfmt::skip]
pub(super) const AMBIGUOUS: [&str; 10] = [
    "chair", "chief", "fellow", "fighter", "general", "head", "major", "official", "principal",
    "ruler",
];

/// Words that qualify such a noun and are written small.
#[rustfmt::skip]
pub(super) const QUALIFIERS: [&str; 97] = [
    "acting", "army", "art", "assistant", "business", "campaign", "caretaker", "chess", "chief",
    "city", "climate", "co-founder", "crown", "cultural", "current", "defence", "defense",
    "democratic", "deposed", "deputy", "diplomatic", "disgraced", "economic", "economy", "elected",
    "energy", "ex", "exiled", "federal", "film", "finance", "financial", "first", "football",
    "foreign", "former", "government", "health", "high", "human", "incoming", "independent",
    "industrial", "influential", "intelligence", "interim", "interior", "international", "jailed",
    "junior", "justice", "late", "leading", "legal", "liberal", "local", "long-serving",
    "long-time", "longtime", "medical", "military", "naval", "new", "newly-elected", "opposition",
    "ousted", "outgoing", "parliamentary", "party", "permanent", "police", "political", "popular",
    "press", "prime", "prominent", "provisional", "public", "rebel", "regional", "religious",
    "research", "retired", "rights", "ruling", "security", "senior", "social", "special", "state",
    "then", "trade", "transitional", "transport", "union", "veteran", "vice",
];

/// Words that may stand before a role and are not of it.
#[rustfmt::skip]
pub(super) const OPENING: [&str; 10] = [
    "a", "an", "her", "his", "its", "my", "our", "the", "their", "your",
];

/// Words before a noun that a clause may follow ('every king Low met').
#[rustfmt::skip]
pub(super) const CHOOSING: [&str; 11] = [
    "a", "an", "any", "each", "every", "no", "that", "the", "this", "what", "which",
];

/// Words with which a role goes on after its noun.
#[rustfmt::skip]
pub(super) const LINKS: [&str; 6] = [
    "at", "for", "from", "in", "of", "since",
];

/// Words before the name of a place or a day, or between names: what follows is not of the role.
#[rustfmt::skip]
pub(super) const PLACING: [&str; 12] = [
    "after", "and", "at", "before", "during", "in", "last", "near", "on", "since", "told", "until",
];

/// Days and months: never of a role.
#[rustfmt::skip]
pub(super) const TIMES: [&str; 22] = [
    "april", "august", "december", "february", "friday", "january", "july", "june", "march", "may",
    "monday", "november", "october", "saturday", "september", "sunday", "thursday", "today",
    "tomorrow", "tuesday", "wednesday", "yesterday",
];

/// Words that are of no role: function words, and verbs that no ending gives away.
#[rustfmt::skip]
pub(super) const FUNCTION: [&str; 180] = [
    "a", "about", "after", "again", "against", "all", "also", "although", "am", "among", "an",
    "and", "another", "any", "are", "around", "as", "ask", "at", "be", "became", "because", "been",
    "before", "being", "between", "both", "but", "by", "call", "calls", "came", "can", "could",
    "day", "days", "despite", "did", "do", "does", "during", "each", "either", "every", "few",
    "for", "from", "gave", "get", "got", "had", "has", "have", "he", "hear", "her", "here", "hers",
    "him", "his", "how", "i", "if", "in", "inside", "into", "is", "it", "its", "just", "last",
    "left", "like", "made", "many", "may", "me", "meet", "meets", "met", "might", "month", "more",
    "most", "much", "must", "my", "near", "neither", "next", "night", "no", "nor", "not", "now",
    "of", "off", "on", "once", "one", "only", "or", "other", "others", "our", "out", "outside",
    "over", "perhaps", "read", "said", "same", "saw", "say", "says", "see", "sees", "several",
    "she", "should", "since", "so", "some", "still", "such", "tell", "tells", "than", "that", "the",
    "their", "them", "there", "these", "they", "this", "those", "though", "through", "thus", "time",
    "to", "told", "took", "toward", "towards", "under", "unlike", "until", "up", "upon", "us",
    "via", "was", "watch", "way", "we", "week", "well", "went", "were", "what", "when", "where",
    "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without",
    "would", "year", "yet", "you", "your",
];
