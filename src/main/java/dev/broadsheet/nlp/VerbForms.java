package dev.broadsheet.nlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Brings forms of English verbs, irregular ones too, to one stem. */
public final class VerbForms {
  private static final Map<String, String> BASES = new HashMap<>();
  private static final Set<String> PARTICIPLES = new HashSet<>();
  private static final Set<String> PASTS = new HashSet<>();

  static {
    for (List<String> forms : WordLists.rows("irregular-verbs.txt")) {
      BASES.put(forms.get(1), forms.get(0));
      BASES.put(forms.get(2), forms.get(0));
      PASTS.add(forms.get(1));
      PARTICIPLES.add(forms.get(2));
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
