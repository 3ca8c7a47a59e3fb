package dev.broadsheet.store.sqlite;

import java.nio.ByteBuffer;

/**
 * A text as the bytes of its UTF-16 code units, big endian, and back. Unlike an encoding this keeps
 * half a surrogate pair, which models and broken pages do write.
 */
final class CodeUnits {
  private CodeUnits() {}

  static byte[] bytes(String text) {
    ByteBuffer buffer = ByteBuffer.allocate(text.length() * Character.BYTES);
    buffer.asCharBuffer().put(text);
    return buffer.array();
  }

  static String text(byte[] bytes) {
    return ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }
}
