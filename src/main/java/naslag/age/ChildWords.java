package naslag.age;

import java.util.List;
import java.util.Set;

/** Words for a child, and for a child beside the one that is told of. */
final class ChildWords {
  private static final Set<String> CHILD =
      Set.of(
          """
          kids kleine kleintje kleintjes boreling borelingen dreumes dreumesen zuigeling \
          zuigelingen pasgeborene pasgeborenen jongen jongens zoon zonen zoons dochter dochters \
          tweeling tweelingen drieling eeneiige jongste ukje ukjes uk hummel hummels spruit telg \
          kroost foetus prematuur prematuurtje prematuurtjes premature prematuren patientje \
          patientjes eentje iemand kinders kinderkes meiske ventje manneke mannetje kereltje meid \
          dametje kinderpatient tweelingbroer tweelingzus tweelingbroertje tweelingzusje \
          kleuterkind"""
              .split(" "));

  private static final List<String> CHILD_ENDINGS =
      List.of(
          """
          kind kindje kindjes kinderen kindjen baby baby's babys babytje babytjes baby'tje peuter \
          peuters peutertje peutertjes kleuter kleuters kleutertje kleutertjes zoontje zoontjes \
          dochtertje dochtertjes meisje meisjes jongetje jongetjes kleinzoon kleindochter \
          pleegzoon pleegdochter dreumesje dreumesjes jarige jarigen"""
              .split(" "));

  /**
   * Children in passing: an age that is said of them is not that of the child the text is about.
   */
  private static final List<String> SIBLING_ENDINGS =
      List.of(
          """
          broer broers broertje broertjes zus zussen zusje zusjes zuster broerke zuske neef neefje \
          neefjes nicht nichtje nichtjes buurjongen buurjongetje buurmeisje buurkind vriendje \
          vriendjes vriendinnetje oudste"""
              .split(" "));

  private static final Set<String> NOT_SIBLING =
      Set.of("tweelingbroer", "tweelingzus", "tweelingbroertje", "tweelingzusje");

  private ChildWords() {}

  /** A word for a child, compounds included: "huilbaby", "tweelingzoontje". */
  static boolean child(String norm) {
    return CHILD.contains(norm) || Words.endsWith(norm, CHILD_ENDINGS);
  }

  /** A brother or a sister. */
  static boolean sibling(String norm) {
    return !NOT_SIBLING.contains(norm) && Words.endsWith(norm, SIBLING_ENDINGS);
  }
}
