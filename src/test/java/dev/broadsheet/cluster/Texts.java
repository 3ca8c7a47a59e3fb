package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles for tests, and an embedder that knows words alone. Places and people are invented. */
final class Texts {
  static final String FLOOD =
      "The river Sarrow burst its banks at Pellmarsh on Monday night and flooded two hundred homes."
          + " Fire crews in boats carried residents of Mill Lane to the school hall. The weir keeper,"
          + " Odile Brandt, said the water had risen a metre in an hour, faster than in the flood of"
          + " her childhood. The bridge to Upper Pellmarsh is closed until engineers have looked at its"
          + " piers. Forecasters expect the level to fall from Wednesday. The county has promised sand"
          + " bags and hot meals to everyone who stays behind.";

  /** The same words of another place and other people. */
  static final String FLOOD_ELSEWHERE =
      FLOOD
          .replace("Sarrow", "Wend")
          .replace("Pellmarsh", "Corriston")
          .replace("Mill Lane", "Tannery Row")
          .replace("Odile Brandt", "Jonas Pike");

  static final String FLOOD_AGAIN =
      "Two hundred houses in Pellmarsh stood under water on Tuesday after the Sarrow overflowed."
          + " Boats of the fire brigade fetched families out of Mill Lane, and the school took in"
          + " ninety of them. Weir keeper Odile Brandt had sounded the siren shortly before midnight."
          + " Engineers closed the bridge to Upper Pellmarsh. The level of the Sarrow should sink from"
          + " Wednesday, the forecasters say.";

  static final String CHESS =
      "The chess club of Quillport has won the island league for the first time. Captain Ilse"
          + " Tamber drew the last game with black after five hours. Her team had trailed by two"
          + " points in spring. The cup will stand in the window of the bakery, next to the ferry"
          + " office. New players may come on Thursdays and need not know the openings.";

  private Texts() {}

  static Article article(String id, String source, String time, String title, String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : Sentences.of(text, new Span(0, text.length()), "en")) {
      sentences.add(Sentence.body(sentences.size() + 1, span, 0));
    }
    return new Article(
        id,
        id + ".txt",
        Optional.empty(),
        title,
        Optional.empty(),
        source,
        Optional.empty(),
        time.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(time)),
        "en",
        text,
        sentences);
  }

  static Article article(String id, String text) {
    return article(id, id, "", "Report " + id, text);
  }

  /** Embeds a text as the bag of its stems, hashed: alike if the words are. */
  static final class WordEmbedder implements Embedder {
    private static final int DIMENSIONS = 512;

    @Override
    public String name() {
      return "words";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(WordEmbedder::vector).toList();
    }

    private static float[] vector(String text) {
      float[] vector = new float[DIMENSIONS];
      for (String stem : Tokens.stems(text)) {
        vector[Math.floorMod(stem.hashCode(), DIMENSIONS)]++;
      }
      double squares = 0;
      for (float value : vector) {
        squares += value * value;
      }
      for (int i = 0; i < vector.length && squares > 0; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }
  }
}
