package naslag.search;

/**
 * What each way of meeting a word counts, the word itself being 1. Found on the judged queries; see
 * docs/ablation.md for what each step is worth.
 */
final class Weights {
  /** Added when the form is the very one that was typed. */
  static final float EXACT_FORM = 0.35f;

  /** The word that is being typed is the beginning of one in the text. */
  static final float LONGER = 0.8f;

  /** The word is a part of a compound in the text. */
  static final float PART = 0.4f;

  /** The parts of a typed compound stand near each other in the text. */
  static final float APART_NEAR = 0.6f;

  /** They stand anywhere in the passage. */
  static final float APART = 0.35f;

  /** Another label of the same concept. */
  static final float SYNONYM = 0.65f;

  /** A plain word for one that the texts do not have. */
  static final float OTHER_WORD = 0.65f;

  /** The share of it for a word of which some passage has another label. */
  static final float OTHER_BESIDE_LABELS = 0.4f;

  /** A label of a narrower concept. */
  static final float NARROWER = 0.3f;

  /** An example, when examples are asked for. */
  static final float EXAMPLES = 8f;

  /** The concept that a typed expression stands for, as a share of one that is named. */
  static final float SAID = 0.9f;

  /** The same of an expression for a kind or a case of the concept. */
  static final float SAID_NARROWER = 0.6f;

  /** The same of one that only belongs to it. */
  static final float SAID_RELATED = 0.35f;

  /** In the text, an expression for a concept, as a share of a label. */
  static final float EXPRESSION = 0.8f;

  /** The profession or the place stands in the fields of an example. */
  static final float FIELD = 4f;

  /** An example's author gave it the theme that the word names. */
  static final float THEME = 0.3f;

  /** A label of a broader concept. */
  static final float BROADER = 0.15f;

  /** The word is only in the title of the passage. */
  static final float TITLE_ONLY = 0.5f;

  /** The word is only in the headings above it, or in the work's title. */
  static final float PATH_ONLY = 0.2f;

  /** The word is only in what people ask when they need the section. */
  static final float ASKED_ONLY = 0.6f;

  /** Another label of the concept is in what people ask when they need the section. */
  static final float LABEL_ASKED = 1f;

  /** Added when what people ask has the word. */
  static final float ASKED = 0.6f;

  /** Added when the title has the word as well, for a few words: they are often a title. */
  static final float TITLE = 1.5f;

  /** The same for a question in a sentence, which no title is. */
  static final float TITLE_OF_SENTENCE = 0.7f;

  /** Added when words that are neighbours in the question are near in the text. */
  static final float NEAR = 0.5f;

  /** Added when the passage defines what is asked, in a word or two or with "wat is". */
  static final float DEFINES = 4f;

  /** An age beside words. */
  static final float AGE_BESIDE_WORDS = 4f;

  /** An age that fits, for a word that names a stage. */
  static final float STAGE = 2f;

  /** Puts passages with every word before the others. */
  static final float EVERY_WORD = 2.5f;

  /** Added to passages with every word of a question in a sentence. */
  static final float EVERY_WORD_OF_SENTENCE = 2f;

  /** The mean of the three best other passages of the work. */
  static final float OTHERS_OF_WORK = 0.1f;

  /** In passages that match: where a work has more, it tells less of each. */
  static final double SHORT_WORK = 8;

  /** A word that people speak in, in a sentence. */
  static final float EVERYDAY_WORD = 0.15f;

  /** A given name, or that of a person in an example: the question means somebody else. */
  static final float NAME = 0.2f;

  /** Share of a question's weight that the matched words must carry. */
  static final double ENOUGH = 0.3;

  /** The same for a question in a sentence, which says one thing in many words. */
  static final double ENOUGH_OF_SENTENCE = 0.1;

  /** A label of a related concept. */
  static final float RELATED = 0.2f;

  /** Of a derivation, as a share of the word or the label: "exploratie" for "exploreren". */
  static final float RELATIVE = 0.6f;

  private Weights() {}
}
