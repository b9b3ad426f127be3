package naslag.web;

import java.util.List;
import naslag.show.HtmlPages.Told;

/** Newer texts that came for a corpus, which a person may take into use from the page. */
public interface NewTexts {
  /** What to say on the page now. */
  List<Told.Offer> offers();

  /**
   * Says what an offer changes, or takes it into use.
   *
   * @param name of the offer; with a slash and its version behind it when that was seen and is
   *     wanted
   */
  Told answer(String name);
}
