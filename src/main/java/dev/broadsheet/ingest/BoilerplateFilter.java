package dev.broadsheet.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells lines of a page that are no part of the story: section labels, captions and credits, dates,
 * links, calls to share or subscribe. Looks at one line at a time and only at short ones, so that
 * no paragraph is lost. English and German. Pure.
 */
final class BoilerplateFilter {
  private static final int MAX_CAPTION = 300;
  private static final int MAX_LINK = 200;

  private static final String SECTION =
      "(?:News|World|Home|Homepage|Local|Regional|National|International|Politics|Sports?|Business|Economy"
          + "|Finance|Markets|Opinion|Culture|Arts?|Entertainment|Science|Tech|Technology|Health"
          + "|Lifestyle|Travel|Weather|Education|Environment|Climate|Africa|Asia|Europe|Americas?"
          + "|Australia|Middle East|UK|U\\.?S\\.?|USA|Top Stories|Latest|Breaking|Live|Analysis|Explainer"
          + "|Featured?|Features|Editorial|Comment|Video|Society|Community|Crime|Nachrichten"
          + "|Politik|Wirtschaft|Kultur|Wissen|Wissenschaft|Panorama|Ausland|Inland|Meinung|Lokales"
          + "|Startseite|Gesellschaft|Reise|Gesundheit|Technik)";
  private static final Pattern SECTIONS =
      Pattern.compile(
          SECTION
              + "(?:(?:\\s*[|/>»›·•,&-]\\s*|\\s+and\\s+|\\s+|(?<=\\p{Ll})(?=\\p{Lu}))"
              + SECTION
              + ")*");
  private static final Pattern GLUED =
      Pattern.compile(
          ".*\\p{Ll}(?:News|World|Home|Politics|Sports?|Business|Opinion|Culture|Video|Nachrichten|Politik)");
  private static final Pattern LABEL_WORDS =
      Pattern.compile("(?:(?:\\p{L}+\\s+){0,2}(?i:news)|(?i:breaking|exclusive|live updates?)):?");
  private static final Pattern TRAIL =
      Pattern.compile("[^.!?]{1,40}(?:\\s[>»›]\\s[^.!?>»›]{1,60})+");

  private static final String AGENCY =
      "(?:Reuters|AFP|AP|AP Photo|Associated Press|Getty(?: Images)?|EPA|EFE|dpa|PA|PA Media|Xinhua|TASS|ANSA"
          + "|Anadolu(?: Agency)?|Shutterstock|iStock|Alamy|Unsplash|Pixabay|Pexels|Wikimedia(?: Commons)?"
          + "|imago(?: images)?|picture alliance|Bloomberg|ZUMA(?: Press)?|UPI|NurPhoto)";
  private static final Pattern CAPTION_LEAD =
      Pattern.compile(
          "^[(\\[]?(?i:(?:file |stock |cover |lead |featured |header )?(?:image|photo|photograph|picture|\\p{L}{0,8}(?:foto|bild)|illustration"
              + "|graphic|grafik|infographic|screenshot|video)(?:s|credits?|quelle|nachweis)?)"
              + "(?:\\s*(?::|\\||©|/)|\\s+(?i:by|via|courtesy|credits?|source|created|generated|provided"
              + "|from(?=[^.!?]{0,60}$)|of the day|supplied|taken by|copyright)\\b).*");
  private static final Pattern CAPTION_ONLY =
      Pattern.compile(
          "^[(\\[]?(?i:file|stock|archive|ai[- ]generated|representational?|illustrative)\\s+"
              + "(?i:photo|image|picture|pic|illustration|footage)s?[)\\].]?$");
  private static final Pattern CREDIT_END =
      Pattern.compile(
          ".*(?:[/|©@]\\s*|(?i:\\b(?:photo|image|credit|source|foto|bild)(?: by|:)|\\bvia)\\s+)"
              + AGENCY
              + "(?:\\s*/\\s*[^/()]{1,40})?\\s*[)\\]]?\\.?$|.*[(\\[][^()\\[\\]/]{2,40}/\\s*"
              + AGENCY
              + "(?: [^()\\[\\]]{1,30})?[)\\]]\\.?$|.*[(\\[]"
              + AGENCY
              + "\\s*[/,][^()\\[\\]]{2,60}[)\\]]\\.?$");
  private static final Pattern CREDIT_LINE =
      Pattern.compile(
          "^[(\\[]?(?:[^/|().]{2,40}/)?" + AGENCY + "(?:\\s*[/|,]\\s*[^/|()]{2,60})?[)\\]]?\\.?$");
  private static final Pattern CREDIT_WORD =
      Pattern.compile("^[(\\[]?(?i:credits?|photo credits?|bildquelle|quelle|©)\\s*:\\s*.{2,120}$");

  private static final Pattern LINK_HEAD =
      Pattern.compile(
          "^(?i:related(?: (?:sources?|stor(?:y|ies)|articles?|links?|news|posts?|topics?|content|coverage|reading|tags?))?"
              + "|(?:read|see|view|find out|learn|discover) (?:more|also|next)(?: (?:on|about|here|stories|articles|news)\\b.{0,60})?"
              + "|also (?:read|see)|more (?:on this(?: story| topic)?|stories|news|from .{1,40}|like this|to read|coverage)"
              + "|recommended(?: (?:stories|reading|for you|articles))?|most (?:read|popular|viewed|shared)|trending(?: now)?"
              + "|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|up next|what to read next|further reading"
              + "|sources?|external links|internet links|tags?|topics|filed under|share|comments?|mehr zum thema|lesen sie (?:auch|hier|mehr)\\b.{0,60}|auch interessant"
              + "|weitere (?:artikel|meldungen|nachrichten|links)|das könnte sie auch interessieren|siehe auch"
              + "|zum thema|schlagwörter|themen|kommentare)\\s*[:.>»›…]*$");
  private static final Pattern LINK_LINE =
      Pattern.compile(
          "^[\\[(>»►▶➡→*-]*\\s*(?i:(?:read (?:more|also|next|the full)|also read|see also|see more|more on this|related(?: \\p{L}+)?|recommended"
              + "|don['’]t miss|watch(?: now)?|listen|lesen sie (?:auch|hier|mehr)|siehe auch|mehr dazu|tags?|filed under|topics"
              + "|share(?: this)?|schlagwörter)\\s*(?::|>|»|›|\\|).*)");
  private static final Pattern CALL =
      Pattern.compile(
          "^(?i:(?:please )?(?:sign up|subscribe|register|log ?in|sign in)(?: (?:now|here|today|to|for|with)\\b.*)?[.!]?"
              + "|(?:click|tap) (?:here|below|on the).*|follow (?:us|@|.{1,60} on (?:twitter|facebook|instagram|x|threads|youtube|linkedin)\\b).*|media playback is (?:not supported|unsupported).*|like us on.*|join (?:our|the) (?:newsletter|whatsapp|telegram|mailing).*"
              + "|get (?:our|the) .{0,60}newsletter.*|(?:download|get) (?:our|the) .{0,30}\\bapp\\b.*"
              + "|share (?:this|on|via)\\b.{0,60}|share your (?:thoughts|views).*|(?:copy|print) (?:link|article|this).{0,30}|print|e-?mail|facebook|twitter|whatsapp|linkedin|telegram"
              + "|(?:anzeige|werbung|advertisement)\\s*[:–-].*|advertisements?|anzeige|werbung|sponsored(?: content)?|ad|ads by .{0,30}|story continues below.*|article continues (?:after|below).*|continue reading.*|skip (?:to|past|ad).{0,60}"
              + "|newsletter|jetzt (?:abonnieren|anmelden).*|zur startseite|zum newsletter.*|(?:we|this (?:site|website)) uses? cookies.*|accept (?:all )?cookies.*"
              + "|back to top|nach oben|loading\\.*|leave a (?:comment|reply).*|view comments.*|no comments.*|\\d+ (?:comments|shares|views|likes|kommentare))$");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "^(?:(?i:copyright)\\s*(?:©|\\([cC]\\)|\\d{4}|(?i:by)\\s|:).*|©.*|\\([cC]\\)\\s.*|.{0,80}(?i:all rights reserved|alle rechte vorbehalten).{0,80})$");
  private static final Pattern ITEM =
      Pattern.compile("^(?:[•*‣◦▪●○∙·–—-]\\s+|\\d{1,2}[.)]\\s+|[a-z]\\)\\s+).+", Pattern.DOTALL);
  private static final Pattern BULLET_ROW =
      Pattern.compile(
          "^[•‣◦▪●·|]?\\s*[^•‣◦▪●·|.!?]{1,60}(?:\\s*[•‣◦▪●·|]\\s*[^•‣◦▪●·|.!?]{1,60})+$");
  private static final Pattern DATE_LEAD =
      Pattern.compile(
          "^(?i:published|posted|updated|last (?:updated|modified)|first published|modified|created|date|stand|veröffentlicht"
              + "|aktualisiert|erstellt)(?:\\s+(?:on|at|am))?\\b\\s*:?\\s*.{0,80}$");
  private static final Pattern DATE_REST =
      Pattern.compile(
          "(?i:[\\d\\s.,:;|/·•–—()+-]|st|nd|rd|th|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b"
              + "|\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b"
              + "|\\b(?:januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\b"
              + "|\\b(?:last|first|updated|published|posted|am|pm|gmt|utc|bst|cet|est|edt|pst|uhr|at|on|um|der|den|[ap]\\.m\\.)\\b)+");
  private static final Pattern AGO =
      Pattern.compile(
          "^(?i:\\d+ ?(?:min(?:ute)?s?|hours?|days?|weeks?|h|m)\\.? (?:ago|read)|(?:reading time|lesezeit)\\b.{0,30}|(?:about )?(?:an hour|a day) ago|vor \\d+ (?:stunden|minuten|tagen))$");

  private BoilerplateFilter() {}

  /** What a line is, if it is no part of the story wherever it stands. */
  static Optional<Block.Kind> kind(String line) {
    if (isCaption(line)) {
      return Optional.of(Block.Kind.CAPTION);
    }
    if (isLink(line)) {
      return Optional.of(Block.Kind.LINKS);
    }
    if (isDate(line)) {
      return Optional.of(Block.Kind.DATE);
    }
    boolean isByline = Bylines.author(line).isPresent() || Bylines.isCredits(line);
    return isByline ? Optional.of(Block.Kind.BYLINE) : Optional.empty();
  }

  /** Whether a line above the title names the section it stands in. */
  static boolean isLabel(String line) {
    return line.length() <= 80
        && (SECTIONS.matcher(line).matches()
            || LABEL_WORDS.matcher(line).matches()
            || (line.length() <= 40 && GLUED.matcher(line).matches())
            || TRAIL.matcher(line).matches());
  }

  /** Whether a line heads a list of links. */
  static boolean isLinkHead(String line) {
    return line.length() <= 80 && LINK_HEAD.matcher(line).matches();
  }

  /** Whether a line is an item of a list. */
  static boolean isItem(String line) {
    return ITEM.matcher(line).matches();
  }

  private static boolean isCaption(String line) {
    if (line.length() > MAX_CAPTION) {
      return false;
    }
    return CAPTION_LEAD.matcher(line).matches()
        || CAPTION_ONLY.matcher(line).matches()
        || CREDIT_LINE.matcher(line).matches()
        || CREDIT_WORD.matcher(line).matches()
        || CREDIT_END.matcher(line).matches();
  }

  private static boolean isLink(String line) {
    if (line.length() > MAX_LINK) {
      return false;
    }
    return isLinkHead(line)
        || LINK_LINE.matcher(line).matches()
        || CALL.matcher(line).matches()
        || RIGHTS.matcher(line).matches()
        || BULLET_ROW.matcher(line).matches();
  }

  private static boolean isDate(String line) {
    if (line.length() > 100 || line.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    boolean isDated = Dates.read(line).isPresent() || AGO.matcher(line).matches();
    return AGO.matcher(line).matches()
        || (isDated && (DATE_LEAD.matcher(line).matches() || DATE_REST.matcher(line).matches()));
  }
}
