package dev.broadsheet.nlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Brings forms of English verbs, irregular ones too, to one stem. */
public final class VerbForms {
  /** Base, past, participle. */
  private static final String IRREGULAR =
      "arise arose arisen,bear bore borne,beat beat beaten,become became become,begin began begun,"
          + "bend bent bent,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,"
          + "break broke broken,bring brought brought,build built built,burn burnt burnt,"
          + "buy bought bought,catch caught caught,choose chose chosen,come came come,"
          + "cost cost cost,cut cut cut,deal dealt dealt,dig dug dug,do did done,draw drew drawn,"
          + "drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,"
          + "feel felt felt,fight fought fought,find found found,flee fled fled,free freed freed,fly flew flown,"
          + "forbid forbade forbidden,forget forgot forgotten,freeze froze frozen,get got got,"
          + "give gave given,go went gone,grow grew grown,hang hung hung,have had had,"
          + "hear heard heard,hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,"
          + "keep kept kept,know knew known,lay laid laid,lead led led,learn learnt learnt,"
          + "leave left left,lend lent lent,let let let,lie lay lain,lose lost lost,make made made,"
          + "mean meant meant,meet met met,outbid outbid outbid,overrun overran overrun,"
          + "overcome overcame overcome,overtake overtook overtaken,overthrow overthrew overthrown,"
          + "pay paid paid,put put put,read read read,rebuild rebuilt rebuilt,ride rode ridden,"
          + "ring rang rung,rise rose risen,run ran run,say said said,see saw seen,seek sought sought,"
          + "sell sold sold,send sent sent,set set set,shake shook shaken,shoot shot shot,"
          + "show showed shown,shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,"
          + "sit sat sat,sleep slept slept,speak spoke spoken,spend spent spent,split split split,"
          + "spread spread spread,stand stood stood,steal stole stolen,stick stuck stuck,"
          + "strike struck struck,swear swore sworn,sweep swept swept,swim swam swum,"
          + "take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,"
          + "throw threw thrown,understand understood understood,wake woke woken,wear wore worn,"
          + "win won won,withdraw withdrew withdrawn,withhold withheld withheld,write wrote written";

  private static final Map<String, String> BASES = new HashMap<>();
  private static final Set<String> PARTICIPLES = new HashSet<>();
  private static final Set<String> PASTS = new HashSet<>();

  static {
    for (String row : IRREGULAR.split(",", -1)) {
      String[] forms = row.split(" ", -1);
      BASES.put(forms[1], forms[0]);
      BASES.put(forms[2], forms[0]);
      PASTS.add(forms[1]);
      PARTICIPLES.add(forms[2]);
    }
  }

  private VerbForms() {}

  /** The stem that all forms of a verb share. */
  public static String stem(String form) {
    String base = BASES.getOrDefault(form, form);
    return new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH).stem(base).toString();
  }

  /** Whether the form can stand after "have". */
  public static boolean isParticiple(String form) {
    return PARTICIPLES.contains(form) || (form.endsWith("ed") && form.length() > 3);
  }

  /** Whether the form is the past of an irregular verb, and not its base. */
  public static boolean isIrregularPast(String form) {
    return PASTS.contains(form) && !form.equals(BASES.get(form));
  }
}
