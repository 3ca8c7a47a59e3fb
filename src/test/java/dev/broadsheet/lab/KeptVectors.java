package dev.broadsheet.lab;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the vectors of texts in a file, for the same articles are measured again and again. */
final class KeptVectors implements Embedder {
  private final Embedder embedder = MiniLmEmbedder.shared();
  private final Path file;
  private final Map<String, float[]> kept = new TreeMap<>();

  private KeptVectors(Path file) {
    this.file = file;
  }

  static KeptVectors open(Path file) throws IOException {
    KeptVectors vectors = new KeptVectors(file);
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (int count = in.readInt(); count > 0; count--) {
          String text =
              new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
          float[] vector = new float[in.readInt()];
          for (int i = 0; i < vector.length; i++) {
            vector[i] = in.readFloat();
          }
          vectors.kept.put(text, vector);
        }
      }
    }
    return vectors;
  }

  /** Writes what was embedded. */
  void close() throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(kept.size());
      for (Map.Entry<String, float[]> entry : kept.entrySet()) {
        byte[] text = entry.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.writeInt(entry.getValue().length);
        for (float value : entry.getValue()) {
          out.writeFloat(value);
        }
      }
    }
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<String> fresh = texts.stream().distinct().filter(text -> !kept.containsKey(text)).toList();
    List<float[]> vectors = embedder.embed(fresh);
    for (int i = 0; i < fresh.size(); i++) {
      kept.put(fresh.get(i), vectors.get(i));
    }
    return texts.stream().map(kept::get).toList();
  }
}
