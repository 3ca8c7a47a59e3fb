package dev.broadsheet.model;

import java.util.List;

/**
 * Turns texts into vectors whose cosine tells how alike they are in meaning. Safe for use by
 * several threads. The same text gives the same vector whoever else is in the list.
 */
public interface Embedder {

  /** Name and version of the model, part of every key under which vectors are kept. */
  String name();

  /**
   * One unit-length vector per text, in the same order. Texts longer than the model's window are
   * embedded in windows whose vectors are averaged; nothing is cut. A blank text gives the zero
   * vector.
   */
  List<float[]> embed(List<String> texts);

  /** Cosine of two vectors of unit length: -1..1. */
  static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
