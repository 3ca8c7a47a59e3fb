package dev.broadsheet.summarize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON schemas that replies are held to. Numbers are bounded to those of the lines sent, so
 * that a server that obeys schemas can't cite a line that is not there.
 */
final class Schemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Schemas() {}

  /** Claims alone. */
  static String claims(NumberedLines lines, int most) {
    ObjectNode root = object();
    add(root, "claims", claimList(lines, most));
    return root.toString();
  }

  /** Claims, points where {@code mostPoints} is above 0, and a headline. */
  static String summary(NumberedLines lines, int mostClaims, int mostPoints) {
    ObjectNode root = object();
    add(root, "claims", claimList(lines, mostClaims));
    if (mostPoints > 0) {
      add(root, "points", claimList(lines, mostPoints).put("minItems", 0));
    }
    add(root, "headline", type("string"));
    add(root, "headline_sentences", numberList(lines));
    return root.toString();
  }

  private static ObjectNode claimList(NumberedLines lines, int most) {
    ObjectNode claim = object();
    add(claim, "text", type("string"));
    add(claim, "sentences", numberList(lines));
    ObjectNode list = type("array");
    list.set("items", claim);
    return list.put("minItems", 1).put("maxItems", most);
  }

  private static ObjectNode numberList(NumberedLines lines) {
    ObjectNode number = type("integer");
    number.put("minimum", lines.lowest()).put("maximum", lines.highest());
    ObjectNode list = type("array");
    list.set("items", number);
    return list.put("minItems", 1).put("maxItems", 8);
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
