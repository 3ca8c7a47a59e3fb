package dev.broadsheet.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was mailed to whom. See {@link Archive} for threads and failures. */
public interface Deliveries {

  /** What became of the edition of a day on its way to a reader. */
  Optional<Delivery> find(LocalDate date, String recipient);

  /** Writes down what became of a delivery, in the place of what was known of it before. */
  void record(Delivery delivery);

  /** Every delivery of an edition, by recipient. */
  List<Delivery> of(LocalDate date);

  /** Deliveries in this state, oldest edition first, then by recipient. */
  List<Delivery> in(Delivery.State state);
}
