package dev.broadsheet.lab;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.verify.Assessment;
import dev.broadsheet.verify.Support;
import dev.broadsheet.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;

/** Lists the faults found in judged claims. Arguments: folder of the development data, set. */
public final class ListFaults {
  private ListFaults() {}

  public static void main(String[] args) throws IOException {
    Verifier verifier = new Verifier(Support.standard(MiniLmEmbedder.shared()));
    for (JudgedClaims.Item item : new JudgedClaims(Path.of(args[0])).items()) {
      if (item.set().startsWith(args[1])) {
        Assessment assessment = verifier.measure(item.source(), item.claim());
        for (String fault : assessment.faults()) {
          System.out.println((item.isSupported() ? "+" : "-") + " " + fault + " | " + item.claim());
        }
      }
    }
  }
}
