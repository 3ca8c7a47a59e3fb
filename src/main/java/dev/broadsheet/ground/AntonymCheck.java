package dev.broadsheet.ground;

import dev.broadsheet.text.VerbForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a claim has the opposite of a word where its source has the word: in the place of it, in
 * a claim that runs along the source, or as what is said of the same thing, "the ban is permanent"
 * for "a temporary ban". Directions are held against the place they are taken from.
 *
 * <p>Where claim and sentence don't deny alike, an opposite may say the same, and nothing is found.
 */
final class AntonymCheck {
  /** Words left and right of the bar exclude each other; forms of verbs are brought to one. */
  private static final String PAIRS =
      "good|bad poor,permanent lasting|temporary provisional brief,stop cease halt|keep continue"
          + " go remain,intact undamaged unscathed|damaged destroyed ruined,strong robust|weak feeble,"
          + "quick fast rapid swift|slow,quickly rapidly swiftly|slowly,easy simple|hard difficult"
          + " tough,cheap|expensive dear costly,cheaper|dearer costlier,warm hot|cold cool,dry|wet,"
          + "calm quiet|stormy noisy,heavy|light,deep|shallow,wide broad|narrow,long|short,"
          + "longer|shorter,near close|far distant,rare uncommon|common frequent,useful|useless,"
          + "healthy well|ill sick,young|old,younger|older,new|old,happy pleased glad satisfied"
          + "|unhappy angry sad disappointed dissatisfied,optimistic confident hopeful|pessimistic"
          + " doubtful,certain sure|uncertain unsure,complete full total|partial incomplete,"
          + "able|unable,willing|unwilling reluctant,voluntary|compulsory mandatory,optional"
          + "|obligatory compulsory mandatory,free|jailed imprisoned detained,armed|unarmed,"
          + "manned|unmanned,legal lawful|illegal unlawful,fair|unfair,popular|unpopular,"
          + "successful|unsuccessful failed,satisfactory|unsatisfactory,sufficient adequate enough"
          + "|insufficient inadequate,necessary needed|unnecessary needless,expected|unexpected,"
          + "usual|unusual,available|unavailable,visible|invisible,guilty|innocent,"
          + "profit|loss,profitable|unprofitable,surplus|deficit,friend|enemy,"
          + "ally|enemy rival,winner|loser,buyer|seller,employer|employee,landlord|tenant,"
          + "prosecution|defence defense,government|opposition,domestic|foreign,"
          + "unanimous unanimously|divided narrowly,narrow|overwhelming,narrowly|overwhelmingly"
          + " comfortably easily,publicly openly|secretly privately,deliberate intentional"
          + "|accidental unintentional,deliberately|accidentally,peaceful|violent,"
          + "peacefully|violently,upper|lower,top|bottom,front|back rear,indoors|outdoors,"
          + "upstream|downstream,uphill|downhill,onshore|offshore,inland|coastal,"
          + "ahead|behind,sooner|later,always|never,minimum|maximum,"
          + "smaller|larger bigger,least|most,rise climb jump increase grow soar surge|fall drop slip"
          + " decrease shrink sink decline plunge tumble slump,raise lift hike|cut lower reduce slash,"
          + "expand widen extend|contract narrow shorten curtail,accelerate quicken|slow decelerate,"
          + "accept approve welcome endorse|reject refuse spurn,confirm admit acknowledge|deny,"
          + "allow permit authorise authorize|ban forbid prohibit bar block,legalise legalize"
          + "|outlaw criminalise,open reopen|close shut,begin start launch|end finish conclude,"
          + "win|lose,succeed|fail,survive|die perish,live|die,acquit clear exonerate|convict,"
          + "release free|arrest detain jail imprison,hire employ appoint|sack dismiss fire,"
          + "praise applaud hail|criticise criticize condemn denounce,improve recover|worsen"
          + " deteriorate,strengthen|weaken,tighten|loosen relax ease,impose|lift,"
          + "build construct erect|demolish dismantle raze,join|leave quit,"
          + "arrive|leave depart,enter|leave exit,advance|retreat withdraw,"
          + "attack|defend,support back favour favor|oppose resist,agree|disagree,"
          + "include|exclude omit,gain|lose,save|waste spend,"
          + "hide conceal|reveal disclose expose,remember|forget,love like|hate dislike,"
          + "trust|distrust mistrust,encourage urge|discourage deter,uphold|overturn quash,"
          + "keep retain|drop scrap abandon,ratify|veto,fill|empty,load|unload,"
          + "connect|disconnect,lock|unlock,freeze|thaw melt,inflate|deflate,push|pull,"
          + "float|sink,land|take-off,deploy|withdraw,mobilise|demobilise,"
          + "pass|fail,catch|miss,hit|miss,underestimate|overestimate,outperform|underperform,"
          + "shortage|surplus glut,guilt|innocence,optimism|pessimism,strength|weakness,"
          + "advantage|disadvantage,benefit|harm,increase|decrease reduction,"
          + "rise growth|fall decline,approval|rejection disapproval,acceptance|rejection refusal,"
          + "support|opposition,acquittal|conviction,arrival|departure,entrance entry|exit,"
          + "beginning start|end,opening|closure closing,success|failure,win victory|defeat loss,"
          + "birth|death,life|death,presence|absence,hope|despair,summer|winter,spring|autumn,"
          + "dawn sunrise|dusk sunset,noon midday|midnight,weekday weekdays|weekend weekends,"
          + "uncle|aunt,nephew|niece,king|queen,prince|princess,bride|groom,actor|actress,"
          + "senior|junior,former|current present,previous|next,earlier|later,past|future,"
          + "ancient old|modern,original|copy fake forged,genuine authentic|fake forged false,"
          + "wealthy rich|poor,clean|dirty polluted,safe harmless|dangerous unsafe harmful toxic,"
          + "alive|dead,awake|asleep,sober|drunk,blind|sighted,single unmarried|married,"
          + "odd|even,horizontal|vertical,internal|external,maximum|minimum";

  private static final Set<String> LOOSE =
      Set.of("go", "back", "old", "new", "light", "long", "short", "like", "well", "close", "even");

  private static final Map<String, Set<String>> BY_STEM = byStem();
  private static final int NEAR = 3;
  private static final int LONGEST_GAP = 4;
  private static final double LEAST_SHARE = 0.6;
  private static final String DIRECTIONS =
      "(north|south|east|west|north-?east|north-?west|south-?east|south-?west)";
  private static final Pattern DIRECTION =
      Pattern.compile(
          "\\b" + DIRECTIONS + " of (?:the )?(?:\\p{Ll}+ (?:of )?){0,3}(\\p{Lu}[\\p{L}-]+)");

  private AntonymCheck() {}

  /** What stands for its opposite, empty if nothing does. */
  static List<String> faults(Passage claim, List<Passage> evidence) {
    if (evidence.isEmpty()) {
      return List.of();
    }
    Optional<String> fault =
        inPlace(claim, evidence)
            .or(() -> ofSame(claim, evidence))
            .or(() -> direction(claim, evidence));
    return fault.map(List::of).orElse(List.of());
  }

  private static Map<String, Set<String>> byStem() {
    Map<String, Set<String>> byStem = new HashMap<>();
    for (String pair : PAIRS.split(",", -1)) {
      String[] sides = pair.split("\\|", -1);
      for (String left : sides[0].split(" ", -1)) {
        for (String right : sides[1].split(" ", -1)) {
          String a = VerbForms.stem(left);
          String b = VerbForms.stem(right);
          byStem.computeIfAbsent(a, stem -> new HashSet<>()).add(b);
          byStem.computeIfAbsent(b, stem -> new HashSet<>()).add(a);
        }
      }
    }
    return byStem;
  }

  /** Whether two forms exclude each other. */
  private static boolean areOpposed(String a, String b) {
    return BY_STEM.getOrDefault(VerbForms.stem(a), Set.of()).contains(VerbForms.stem(b));
  }

  /** The opposite in the gap of a claim that runs along a sentence. */
  private static Optional<String> inPlace(Passage claim, List<Passage> evidence) {
    Alignment alignment = Alignment.best(claim, evidence);
    Passage sentence = alignment.sentence();
    if (alignment.share() < LEAST_SHARE || Polarity.denials(claim) != Polarity.denials(sentence)) {
      return Optional.empty();
    }
    for (Alignment.Gap gap : alignment.gaps()) {
      if (gap.claimLength() > LONGEST_GAP || gap.sentenceLength() > LONGEST_GAP) {
        continue;
      }
      for (String ours : claim.forms().subList(gap.claimFrom(), gap.claimTo())) {
        for (String theirs : sentence.forms().subList(gap.sentenceFrom(), gap.sentenceTo())) {
          if (isTurned(ours, theirs, claim, evidence)) {
            return Optional.of(message(ours, theirs));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether neither side has both words, or another that stands with the claim's. */
  private static boolean isTurned(
      String ours, String theirs, Passage claim, List<Passage> evidence) {
    return areOpposed(ours, theirs)
        && claim.forms().stream().noneMatch(form -> areOpposed(form, ours))
        && evidence.stream()
            .flatMap(passage -> passage.forms().stream())
            .noneMatch(form -> areOpposed(form, theirs));
  }

  /** The opposite quality of the same thing, in a sentence of other words. */
  private static Optional<String> ofSame(Passage claim, List<Passage> evidence) {
    for (int i = 0; i < claim.forms().size(); i++) {
      String ours = claim.forms().get(i);
      boolean isLoose = LOOSE.contains(ours) || !BY_STEM.containsKey(VerbForms.stem(ours));
      if (isLoose || Polarity.hints(claim)) {
        continue;
      }
      Set<String> subject = subject(claim, i);
      for (Passage passage : evidence) {
        for (int j = 0; j < passage.forms().size(); j++) {
          String theirs = passage.forms().get(j);
          boolean isSame =
              !LOOSE.contains(theirs)
                  && isTurned(ours, theirs, claim, evidence)
                  && !Polarity.hints(passage)
                  && near(passage, j).stream().anyMatch(subject::contains);
          if (isSame) {
            return Optional.of(message(ours, theirs));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Stems of the subject of a form of "to be" right before a word; empty if there is none. */
  private static Set<String> subject(Passage claim, int word) {
    int be = word - 1;
    while (be >= 0
        && Set.of("only", "very", "still", "now", "in").contains(claim.forms().get(be))) {
      be--;
    }
    boolean isSaidOf =
        be > 0
            && Set.of("is", "are", "was", "were", "be", "been", "remains", "remained")
                .contains(claim.forms().get(be));
    Set<String> heads = new HashSet<>();
    for (Phrase phrase : isSaidOf ? claim.events().phrases() : List.<Phrase>of()) {
      boolean isBefore = claim.words(phrase.from(), phrase.to())[1] <= be;
      if (isBefore && phrase.link().isEmpty() && phrase.isTelling()) {
        heads.addAll(phrase.heads());
      }
    }
    return heads;
  }

  private static List<String> near(Passage passage, int word) {
    List<String> near = new ArrayList<>();
    int to = Math.min(passage.forms().size(), word + NEAR);
    for (int i = Math.max(0, word - NEAR); i < to; i++) {
      near.add(VerbForms.stem(passage.forms().get(i)));
    }
    return near;
  }

  /** Another direction from the same place, where the source gives but one. */
  private static Optional<String> direction(Passage claim, List<Passage> evidence) {
    Map<String, Set<String>> given = new HashMap<>();
    for (Passage passage : evidence) {
      Matcher matcher = DIRECTION.matcher(passage.text());
      while (matcher.find()) {
        given.computeIfAbsent(matcher.group(2), p -> new HashSet<>()).add(plain(matcher.group(1)));
      }
    }
    Matcher matcher = DIRECTION.matcher(claim.text());
    while (matcher.find()) {
      Set<String> others = given.getOrDefault(matcher.group(2), Set.of());
      String ours = plain(matcher.group(1));
      boolean isOther =
          others.size() == 1
              && others.stream().noneMatch(o -> o.contains(ours) || ours.contains(o));
      if (isOther) {
        return Optional.of(message(ours, others.iterator().next()));
      }
    }
    return Optional.empty();
  }

  private static String plain(String direction) {
    return direction.replace("-", "");
  }

  private static String message(String ours, String theirs) {
    return "\"" + ours + "\" stands where the source has \"" + theirs + "\"";
  }
}
