package naslag.age;

import java.util.List;
import java.util.Set;

/** The words that tell whether a number of days, weeks or years is the age of a child. */
final class Words {
  static final Set<String> PREGNANT =
      Set.of(
          """
          zwanger zwangere zwangerschap zwangerschapsduur zwangerschapsleeftijd amenorroe \
          amenorrhoe gestatie gestatieleeftijd"""
              .split(" "));

  /** What makes a whole sentence be about the unborn. */
  static final Set<String> UNBORN =
      Set.of(
          """
          zwanger zwangere zwangeren zwangerschap ongeboren foetus embryo baarmoeder buik echo \
          echografie vruchtwater trimester verwachting prenataal prenatale"""
              .split(" "));

  static final Set<String> BORN =
      Set.of(
          """
          geboren bevallen beviel bevalt bevalling gehaald keizersnede wereld ingeleid \
          vroeggeboren vroeggeboorte prematuur premature preterm"""
              .split(" "));

  /** What is done or seen at an age: "het consult van 6 maanden". */
  static final Set<String> VISIT =
      Set.of(
          """
          consult raadpleging controle vaccinatie inenting prik spuitje mijlpaal mijlpalen"""
              .split(" "));

  /** "haar oudere dochter van zes", "het andere kind van vier". */
  static final Set<String> OTHER =
      Set.of("ander", "andere", "ouder", "oudere", "oudste", "grote", "grotere");

  /** May stand between a preposition or verb and the number without changing what it means. */
  static final Set<String> FILLER =
      Set.of(
          """
          al nog maar net pas amper nauwelijks reeds intussen ondertussen inmiddels nu juist exact \
          precies zowat ruim dik goed ruime dikke goede kleine een toen ook vandaag eindelijk \
          bijna gecorrigeerd gecorrigeerde zelfs ergens gemiddeld minstens hoogstens iets dan dus \
          morgen binnenkort straks weldra"""
              .split(" "));

  static final Set<String> PRONOUN = Set.of("hij", "ze", "zij", "die", "'ie", "ie", "jij", "je");

  static final Set<String> COPULA =
      Set.of(
          """
          is was zijn waren wordt werd worden werden bent blijft geworden geweest zou leek lijkt"""
              .split(" "));

  static final Set<String> BECOME = Set.of("wordt", "werd", "worden", "werden", "geworden");

  /** Words after which a clause has said what it says: "ze is drie maanden en lacht". */
  static final Set<String> CLAUSE =
      Set.of(
          """
          en maar wanneer als toen of dus want terwijl zodra nu en/of waarop waardoor zodat die \
          dat"""
              .split(" "));

  private Words() {}

  /** Whether a word ends in one of these; compounds are too many to list. */
  static boolean endsWith(String norm, List<String> endings) {
    for (String ending : endings) {
      if (norm.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
