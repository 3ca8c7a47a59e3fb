package dev.broadsheet.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Common English words that exclude each other in the same place of a sentence. */
final class Opposites {
  /** Left and right of the bar exclude each other. */
  private static final List<String> PAIRS =
      List.of(
          "north northern|south southern",
          "east eastern|west western",
          "north northern|east eastern",
          "north northern|west western",
          "south southern|east eastern",
          "south southern|west western",
          "northeast northeastern|northwest northwestern southeast southwest",
          "northwest northwestern|southeast southeastern southwest southwestern",
          "morning|evening afternoon night",
          "day|night",
          "yesterday|tomorrow",
          "before|after",
          "inside|outside",
          "above|below",
          "high higher highest|low lower lowest",
          "large larger largest big bigger biggest|small smaller smallest",
          "best better|worst worse",
          "oldest older|youngest younger newest",
          "increase increased increases increasing|decrease decreased decreases decreasing"
              + " reduce reduced",
          "rise rises rose risen rising|fall falls fell fallen falling drop drops dropped",
          "gain gains gained|lose loses lost",
          "win wins won|lose loses lost",
          "open opens opened opening reopened|close closes closed closing shut",
          "arrive arrives arrived|leave leaves left depart departed",
          "enter entered|leave left",
          "advance advanced advancing|retreat retreated retreating withdraw withdrew withdrawn",
          "attack attacked|defend defended",
          "buy bought buys|sell sold sells",
          "support supports supported supporting back backed backing"
              + "|oppose opposes opposed opposing",
          "accept accepts accepted|reject rejects rejected refuse refuses refused",
          "agree agrees agreed|refuse refuses refused disagree disagreed",
          "confirm confirms confirmed|deny denies denied",
          "allow allows allowed permit permitted|ban bans banned forbid forbidden prohibit"
              + " prohibited",
          "approve approves approved|reject rejects rejected",
          "begin begins began begun start starts started|end ends ended finish finished"
              + " stop stopped",
          "succeed succeeds succeeded|fail fails failed",
          "success|failure",
          "victory|defeat",
          "alive|dead killed",
          "survive survived|die died",
          "guilty|innocent",
          "legal lawful|illegal unlawful",
          "safe|unsafe dangerous",
          "likely|unlikely",
          "possible|impossible",
          "clear|unclear",
          "known|unknown",
          "more|less fewer",
          "most|least fewest",
          "man men male|woman women female",
          "boy boys|girl girls",
          "father|mother",
          "son|daughter",
          "brother|sister",
          "husband|wife",
          "centre center|outskirts edge suburb suburbs",
          "ally allies|enemy enemies foe foes",
          "soldier soldiers|civilian civilians",
          "public|private",
          "first|last",
          "rich|poor",
          "early earlier|late later",
          "full|empty",
          "strong stronger|weak weaker",
          "strengthen strengthened strengthens|weaken weakened weakens",
          "improve improved improves improving|worsen worsened worsens worsening",
          "import imports imported|export exports exported",
          "urban|rural",
          "peace|war",
          "praise praised praises|criticise criticised criticize criticized condemn condemned",
          "hire hired hires|fire fired sack sacked",
          "upheld uphold|overturned overturn",
          "forward|backward",
          "temporary|permanent",
          "major|minor",
          "receive receives received|pay pays paid give gives gave",
          "send sends sent|receive receives received",
          "lend lends lent|borrow borrows borrowed",
          "correct right true accurate|incorrect wrong false inaccurate",
          "left|right",
          "home|away",
          "same|other different opposite",
          "acquitted cleared|convicted guilty",
          "climb climbs climbed|slip slips slipped sink sinks sank",
          "largest|smallest",
          "majority|minority",
          "red|blue green yellow white black",
          "blue|green yellow white black",
          "green|yellow white black",
          "white|black",
          "many|few",
          "all every|none",
          "often always|never rarely",
          "admit admits admitted concede conceded|deny denies denied",
          "raise raised raises|lower lowered lowers cut",
          "recommend recommends recommended|reject rejects rejected",
          "positive|negative");

  private static final Set<String> CONVERSES =
      Set.of(
          "buy",
          "bought",
          "buys",
          "sell",
          "sold",
          "sells",
          "receive",
          "receives",
          "received",
          "pay",
          "pays",
          "paid",
          "give",
          "gives",
          "gave",
          "send",
          "sends",
          "sent",
          "lend",
          "lends",
          "lent",
          "borrow",
          "borrows",
          "borrowed",
          "win",
          "wins",
          "won",
          "lose",
          "loses",
          "lost");

  private static final Map<String, Set<String>> BY_FORM = byForm();

  private Opposites() {}

  /**
   * Whether a form is of a verb that says of the one side what its opposite says of the other: A
   * buys from B what B sells to A.
   */
  static boolean isConverse(String form) {
    return CONVERSES.contains(form);
  }

  /** Forms, without hyphens, that exclude this one; empty for most. */
  static Set<String> of(String form) {
    return BY_FORM.getOrDefault(form.replace("-", ""), Set.of());
  }

  private static Map<String, Set<String>> byForm() {
    Map<String, Set<String>> byForm = new HashMap<>();
    for (String pair : PAIRS) {
      int bar = pair.indexOf('|');
      List<String> left = List.of(pair.substring(0, bar).split(" ", -1));
      List<String> right = List.of(pair.substring(bar + 1).split(" ", -1));
      left.forEach(form -> byForm.computeIfAbsent(form, f -> new HashSet<>()).addAll(right));
      right.forEach(form -> byForm.computeIfAbsent(form, f -> new HashSet<>()).addAll(left));
    }
    return byForm;
  }
}
