package naslag.corpus;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a work's {@code rights} allow.
 *
 * <p>No more is read into the words than they say: a prohibition goes before a licence, a copyright
 * sign alone is a prohibition, and words that say neither leave it unknown. By law a text of which
 * nothing is said belongs to its maker, so that unknown is not free.
 */
public enum Rights {
  /** The text may be passed on: a Creative Commons licence, the public domain, or in words. */
  FREE,
  /** The text may not be passed on. */
  FORBIDDEN,
  /** Nothing is said, or nothing that can be read. */
  UNKNOWN;

  /** Who gets a text. */
  public enum Audience {
    ZELF,
    ORGANISATIE,
    BUITEN
  }

  private static final Pattern PROHIBITION =
      Pattern.compile(
          "(?U)(?<!geen )\\b(alle |auteurs)?rechten (zijn )?voorbehouden"
              + "|(?<!no )(?<!some )\\b(all )?rights reserved|droits réservés"
              + "|\\bniet (vrij|verder|zomaar|verspreid\\w*|gekopieerd|kopiëren|gedeeld|delen"
              + "|doorgeven|doorsturen|overnemen|overgenomen|openbaar|publiek|bestemd|toegestaan)\\b"
              + "|\\bgeen (verspreiding|kopieën|hergebruik|overname)\\b|\\bverboden\\b"
              + "|\\bmag (niet|niets)\\b|\\bvertrouwelijk\\b|\\bconfidential\\b"
              + "|\\b(intern|eigen|persoonlijk|privé) ?gebruik\\b|\\bpersonal use\\b"
              + "|\\b(na|mits|met|zonder)( \\w+)? toestemming\\b|\\bop aanvraag\\b|\\bpermission\\b"
              + "|\\bdo not (copy|distribute|share)\\b|\\bnot for (distribution|redistribution)\\b");

  private static final Pattern LICENCE =
      Pattern.compile(
          "(?U)\\bcc[ -]?(by|0|zero)\\b|creative ?commons|\\bpubliek(e)? domein\\b|public ?domain"
              + "|\\bgeen rechten voorbehouden\\b|\\bno rights reserved\\b|\\brechtenvrij\\b"
              + "|\\bvrij van (auteurs)?rechten\\b|\\bopen ?access\\b|\\bopen licentie\\b"
              + "|\\bvrij te (gebruiken|verspreiden|delen|kopiëren)\\b"
              + "|\\bmag vrij\\b|\\bvrije licentie\\b|\\bgratis hergebruik\\b"
              + "|\\b(gnu|gpl|gfdl|lgpl|fdl|mit|apache|bsd|eupl|odc)\\b");

  private static final Pattern INTERNAL =
      Pattern.compile(
          "(?U)\\bintern\\b|\\binterne? gebruik\\b"
              + "|\\bbinnen (de|het|onze|ons) (eigen )?(organisatie|dienst|huis|instelling|school"
              + "|team|bibliotheek|vzw|stichting)\\b");

  private static final Pattern COPYRIGHT =
      Pattern.compile("©|\\(c\\)|(?U)\\b(copyright|auteursrecht\\w*)\\b");

  /**
   * Whether a text may go to others.
   *
   * @param stated the words of its front matter
   * @param unlicensed whether it may if nothing is said
   */
  public static boolean allow(String stated, Audience audience, boolean unlicensed) {
    return audience == Audience.ZELF
        || (audience == Audience.ORGANISATIE && INTERNAL.matcher(words(stated)).find())
        || switch (of(stated)) {
          case FREE -> true;
          case UNKNOWN -> unlicensed;
          case FORBIDDEN -> false;
        };
  }

  private static String words(String stated) {
    return stated.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
  }

  /** Reads the words of a front matter. */
  public static Rights of(String stated) {
    String words = words(stated);
    if (PROHIBITION.matcher(words).find()) {
      return FORBIDDEN;
    }
    if (LICENCE.matcher(words).find()) {
      return FREE;
    }
    return COPYRIGHT.matcher(words).find() ? FORBIDDEN : UNKNOWN;
  }
}
