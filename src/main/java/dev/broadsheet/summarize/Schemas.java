package dev.broadsheet.summarize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON schemas that replies are held to. Numbers are bounded to those of the lines sent, so
 * that a server that obeys schemas can't cite a line that is not there.
 */
final class Schemas {
  /** Small models count numbers up as long as they may. */
  private static final int MOST_NUMBERS = 3;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Schemas() {}

  /** One sentence, which rests on all lines. */
  static String sentence() {
    ObjectNode root = object();
    add(root, "sentence", type("string"));
    return root.toString();
  }

  /** Claims alone. */
  static String claims(NumberedLines lines, int least, int most) {
    ObjectNode root = object();
    add(root, "claims", claimList(lines, least, most));
    return root.toString();
  }

  /** So many claims, points where {@code mostPoints} is above 0, and a headline. */
  static String summary(NumberedLines lines, int leastClaims, int mostClaims, int mostPoints) {
    ObjectNode root = object();
    add(root, "claims", claimList(lines, leastClaims, mostClaims));
    if (mostPoints > 0) {
      add(root, "points", claimList(lines, 0, mostPoints));
    }
    add(root, "headline_sentences", numberList(lines));
    add(root, "headline", type("string"));
    return root.toString();
  }

  /** Numbers come before the text: a model that has named its sentence keeps to it. */
  private static ObjectNode claimList(NumberedLines lines, int least, int most) {
    ObjectNode claim = object();
    add(claim, "sentences", numberList(lines));
    add(claim, "text", type("string"));
    ObjectNode list = type("array");
    list.set("items", claim);
    return list.put("minItems", least).put("maxItems", most);
  }

  private static ObjectNode numberList(NumberedLines lines) {
    ObjectNode number = type("integer");
    number.put("minimum", lines.lowest()).put("maximum", lines.highest());
    ObjectNode list = type("array");
    list.set("items", number);
    return list.put("minItems", 1).put("maxItems", MOST_NUMBERS);
  }

  private static ObjectNode object() {
    ObjectNode node = type("object");
    node.putObject("properties");
    node.putArray("required");
    return node.put("additionalProperties", false);
  }

  private static void add(ObjectNode object, String name, ObjectNode property) {
    object.withObjectProperty("properties").set(name, property);
    object.withArrayProperty("required").add(name);
  }

  private static ObjectNode type(String name) {
    ObjectNode node = JSON.objectNode();
    return node.put("type", name);
  }
}
