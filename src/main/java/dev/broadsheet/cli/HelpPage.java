package dev.broadsheet.cli;

import dev.broadsheet.config.Option;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.commons.cli.help.TextStyle;

/** Prints the help of the program and of a command, wrapped at 80 columns. */
final class HelpPage {
  private static final int WIDTH = 80;
  private static final int INDENT = 6;

  private final StringBuilder page = new StringBuilder();
  private final TextHelpAppendable text = new TextHelpAppendable(page);

  private HelpPage() {
    text.setMaxWidth(WIDTH);
    text.setIndent(0);
    text.setLeftPad(0);
  }

  static String of(List<Command> commands) throws IOException {
    HelpPage help = new HelpPage();
    help.line("Broadsheet reads news articles and makes a daily digest");
    help.line("in which every sentence is linked to its source passage.");
    help.line("");
    help.line("usage: broadsheet COMMAND [options] [PATH]...");
    help.line("");
    for (Command command : commands) {
      help.line(String.format("  %-10s  %s", command.help().name(), command.help().purpose()));
    }
    help.line("");
    help.line("broadsheet COMMAND --help describes a command. Without a model server or any");
    help.line("settings, `broadsheet digest` makes an edition of the sample articles in seeds/.");
    return help.page.toString();
  }

  static String of(Command command) throws IOException {
    HelpPage help = new HelpPage();
    help.line("usage: broadsheet " + command.help().name() + " " + command.help().synopsis());
    help.line("");
    help.wrapped(command.help().purpose(), 0);
    for (var section : command.options().entrySet()) {
      help.line("");
      help.line(section.getKey().title() + ":");
      for (Option<?> option : section.getValue()) {
        help.line("  " + syntax(option));
        help.wrapped(option.help(), INDENT);
      }
    }
    help.line("");
    help.line("Examples:");
    for (Command.Example example : command.help().examples()) {
      help.line("  " + example.line());
      help.wrapped(example.effect(), INDENT);
    }
    return help.page.toString();
  }

  private static String syntax(Option<?> option) {
    boolean hasLetter = option.is(Option.Trait.HAS_LETTER);
    String letter = hasLetter ? "-" + option.name().charAt(0) + ", " : "";
    return (letter + "--" + option.name() + " " + option.argument()).strip();
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private void wrapped(String words, int indent) throws IOException {
    text.printWrapped(
        words,
        TextStyle.builder().setLeftPad(indent).setIndent(0).setMaxWidth(WIDTH - indent).get());
  }
}
