package dev.broadsheet.cli;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.Option.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Parses a command line by the options that its command takes. */
final class CommandOptions {
  private CommandOptions() {}

  /**
   * Parses, and where that fails goes on without the offending word, to name every fault at once.
   */
  static CommandLine parse(Command command, String[] args) throws ConfigException {
    Options options = new Options();
    command.options().values().stream()
        .flatMap(List::stream)
        .map(CommandOptions::of)
        .forEach(options::addOption);
    List<String> words = new ArrayList<>(Arrays.asList(args));
    List<String> faults = new ArrayList<>();
    while (true) {
      try {
        CommandLine line =
            DefaultParser.builder()
                .setAllowPartialMatching(false)
                .get()
                .parse(options, words.toArray(String[]::new));
        if (!faults.isEmpty()) {
          throw new ConfigException(faults);
        }
        return line;
      } catch (UnrecognizedOptionException e) {
        faults.add(
            e.getOption()
                + ": there is no such option (see broadsheet "
                + command.help().name()
                + " --help)");
        remove(words, e.getOption(), faults);
      } catch (MissingArgumentException e) {
        String option = "--" + e.getOption().getLongOpt();
        faults.add(option + " needs " + e.getOption().getArgName());
        remove(words, option, faults);
      } catch (ParseException e) {
        faults.add(e.getMessage());
        throw new ConfigException(faults);
      }
    }
  }

  private static void remove(List<String> words, String word, List<String> faults)
      throws ConfigException {
    if (!words.remove(word)) {
      throw new ConfigException(faults);
    }
  }

  private static Option of(dev.broadsheet.config.Option<?> option) {
    boolean hasLetter = option.is(Trait.HAS_LETTER);
    return Option.builder(hasLetter ? option.name().substring(0, 1) : null)
        .longOpt(option.name())
        .hasArg(!option.kind().isFlag())
        .argName(option.argument())
        .desc(option.help())
        .get();
  }
}
