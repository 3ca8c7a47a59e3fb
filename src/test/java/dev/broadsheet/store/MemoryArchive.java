package dev.broadsheet.store;

import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.Replies;
import dev.broadsheet.model.Vectors;
import dev.broadsheet.store.Edition.ArticleKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An archive that lasts as long as the object. For tests. Safe for several threads. */
public final class MemoryArchive implements Archive {
  private record Kept<T>(T value, Instant at, long bytes) {}

  private final Clock clock;
  private final Map<String, Kept<ModelReply>> replies = new LinkedHashMap<>();
  private final Map<String, Kept<float[]>> vectors = new LinkedHashMap<>();
  private final NavigableMap<LocalDate, Edition> announced = new TreeMap<>();
  private final NavigableMap<LocalDate, Edition> confirmed = new TreeMap<>();
  private final Map<String, Delivery> deliveries = new TreeMap<>();
  private final Map<String, FeedState> feeds = new HashMap<>();
  private final NavigableMap<Long, Run> runs = new TreeMap<>();
  private long lastRun;

  public MemoryArchive(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Replies replies() {
    return new Replies() {
      @Override
      public Optional<ModelReply> find(String key) {
        synchronized (MemoryArchive.this) {
          return Optional.ofNullable(replies.get(key)).map(Kept::value);
        }
      }

      @Override
      public void keep(String key, ModelReply reply) {
        synchronized (MemoryArchive.this) {
          replies.putIfAbsent(key, new Kept<>(reply, clock.instant(), reply.text().length()));
        }
      }
    };
  }

  @Override
  public Vectors vectors() {
    return new Vectors() {
      @Override
      public Map<String, float[]> find(String model, List<String> texts) {
        synchronized (MemoryArchive.this) {
          Map<String, float[]> found = new HashMap<>();
          for (String text : texts) {
            Kept<float[]> kept = vectors.get(model + "\n" + text);
            if (kept != null) {
              found.put(text, kept.value().clone());
            }
          }
          return found;
        }
      }

      @Override
      public void keep(String model, Map<String, float[]> fresh) {
        synchronized (MemoryArchive.this) {
          fresh.forEach(
              (text, vector) ->
                  vectors.putIfAbsent(
                      model + "\n" + text,
                      new Kept<>(vector.clone(), clock.instant(), 4L * vector.length)));
        }
      }
    };
  }

  @Override
  public Editions editions() {
    return new MemoryEditions();
  }

  private final class MemoryEditions implements Editions {
    @Override
    public void announce(Edition edition) {
      announced.put(edition.date(), edition);
    }

    @Override
    public List<Edition> announced() {
      return List.copyOf(announced.descendingMap().values());
    }

    @Override
    public void confirm(LocalDate date) {
      Edition edition = announced.remove(date);
      if (edition == null) {
        throw new IllegalStateException("no edition of " + date + " was announced");
      }
      confirmed.put(date, edition);
    }

    @Override
    public void withdraw(LocalDate date) {
      announced.remove(date);
    }

    @Override
    public Optional<Edition> of(LocalDate date) {
      return Optional.ofNullable(confirmed.get(date));
    }

    @Override
    public String stampBefore(LocalDate date) {
      return confirmed.headMap(date).toString();
    }

    @Override
    public List<Edition> before(LocalDate date, int max) {
      return confirmed.headMap(date, false).descendingMap().values().stream().limit(max).toList();
    }

    @Override
    public Map<String, LocalDate> printedBefore(LocalDate date, List<ArticleKey> articles) {
      Map<String, LocalDate> printed = new LinkedHashMap<>();
      for (ArticleKey article : articles) {
        confirmed.headMap(date).values().stream()
            .filter(edition -> edition.articles().stream().anyMatch(key -> isSame(key, article)))
            .findFirst()
            .ifPresent(edition -> printed.put(article.id(), edition.date()));
      }
      return printed;
    }

    private boolean isSame(ArticleKey a, ArticleKey b) {
      return !Collections.disjoint(a.hashes(), b.hashes());
    }
  }

  @Override
  public Deliveries deliveries() {
    return new Deliveries() {
      @Override
      public Optional<Delivery> find(LocalDate date, String recipient) {
        return Optional.ofNullable(deliveries.get(date + " " + recipient));
      }

      @Override
      public void record(Delivery delivery) {
        deliveries.put(delivery.date() + " " + delivery.recipient(), delivery);
      }

      @Override
      public List<Delivery> of(LocalDate date) {
        return deliveries.values().stream().filter(d -> d.date().equals(date)).toList();
      }

      @Override
      public List<Delivery> in(Delivery.State state) {
        return deliveries.values().stream().filter(d -> d.state() == state).toList();
      }
    };
  }

  @Override
  public Feeds feeds() {
    return new Feeds() {
      @Override
      public Optional<FeedState> find(String url) {
        return Optional.ofNullable(feeds.get(url));
      }

      @Override
      public void keep(FeedState feed) {
        feeds.put(feed.url(), feed);
      }
    };
  }

  @Override
  public Runs runs() {
    return new Runs() {
      @Override
      public long begin(Instant started, long pid, LocalDate date) {
        lastRun++;
        runs.put(lastRun, new Run(lastRun, started, pid, date, Optional.empty()));
        return lastRun;
      }

      @Override
      public void finish(long number, Run.End end) {
        Run run = runs.get(number);
        if (run == null || run.end().isPresent()) {
          throw new IllegalStateException("run " + number + " is not going on");
        }
        runs.put(number, new Run(number, run.started(), run.pid(), run.date(), Optional.of(end)));
      }

      @Override
      public List<Run> latest(int max) {
        return runs.descendingMap().values().stream().limit(max).toList();
      }
    };
  }

  @Override
  public synchronized Pruned prune(Retention retention) {
    int vectorsBefore = vectors.size();
    int repliesBefore = replies.size();
    int runsBefore = runs.size();
    vectors.values().removeIf(kept -> isOlder(kept.at(), retention.vectors()));
    replies.values().removeIf(kept -> isOlder(kept.at(), retention.replies()));
    feeds.values().removeIf(feed -> isOlder(feed.fetched(), retention.replies()));
    runs.values().removeIf(run -> isOlder(run.started(), retention.replies()));
    shrink(vectors, retention.maxBytes());
    shrink(replies, retention.maxBytes());
    return new Pruned(
        repliesBefore - replies.size(), vectorsBefore - vectors.size(), runsBefore - runs.size());
  }

  private boolean isOlder(Instant instant, Duration age) {
    return instant.isBefore(clock.instant().minus(age));
  }

  private void shrink(Map<String, ?> kept, long maxBytes) {
    List<String> oldestFirst = new ArrayList<>(kept.keySet());
    for (String key : oldestFirst) {
      if (bytes() <= maxBytes) {
        return;
      }
      kept.remove(key);
    }
  }

  @Override
  public synchronized long bytes() {
    return vectors.values().stream().mapToLong(Kept::bytes).sum()
        + replies.values().stream().mapToLong(Kept::bytes).sum();
  }

  @Override
  public void close() {}
}
