package dev.broadsheet.news;

import java.util.List;
import java.util.Objects;

/**
 * Who may have made the sentences of an edition.
 *
 * @param chosen the engine that was chosen
 * @param standIn the one that does where it can't; the same if it always can
 */
public record Authors(Engine chosen, Engine standIn) {

  /** Rejects nobody. */
  public Authors {
    Objects.requireNonNull(chosen, "chosen");
    Objects.requireNonNull(standIn, "standIn");
  }

  /** The engine chosen, unless sentences were printed and none of them is a model's. */
  public Engine of(List<Claim> claims) {
    return claims.isEmpty() || claims.stream().anyMatch(claim -> claim.by() == Claim.By.MODEL)
        ? chosen
        : standIn;
  }
}
