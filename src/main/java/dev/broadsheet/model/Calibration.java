package dev.broadsheet.model;

import java.util.Optional;

/** Measures how a model counts tokens, by one request whose reply is of no interest. */
public final class Calibration {
  /** Prose with the names, figures and signs of news, about 230 tokens for most models. */
  private static final String TEXT =
      """
      The town council of Westmere voted 14 to 9 on Tuesday to reopen the old harbour bridge, \
      which engineers had closed in March 2023 after finding cracks in two of its piers. Repairs \
      will cost £3.8 million, said Margaret Oduya, who chairs the finance committee; half of the \
      sum comes from a national fund for small ports. "We have waited long enough," she told the \
      meeting, adding that work could begin before the end of the year. Opponents asked why the \
      estimate had risen by 27 per cent since last autumn. The bridge carried some 6,500 vehicles \
      a day, according to the county's last survey, and its closure has sent traffic through the \
      narrow streets around St Anne's Church, where residents complain of noise and broken \
      pavements. A ferry that was meant to help ran for only eleven weeks. The council meets again \
      on 12 November, when it will hear from the contractor, Halvorsen & Sons, and decide whether \
      cyclists will have a lane of their own.""";

  private Calibration() {}

  /** The model's rate; the usual one if the model can't be asked or won't say what it read. */
  public static TokenRate of(LanguageModel model) {
    ModelRequest request = new ModelRequest("calibrate", "", TEXT, Optional.empty(), 1, 0, 0);
    try {
      return TokenRate.measured(TEXT, model.generate(request).tokensIn());
    } catch (ModelException e) {
      if (e.kind() == ModelException.Kind.INTERRUPTED) {
        throw e;
      }
      return TokenRate.USUAL;
    }
  }
}
