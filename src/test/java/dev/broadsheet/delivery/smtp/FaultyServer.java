package dev.broadsheet.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on the loopback interface that goes wrong in one way. It speaks with one client at
 * a time, on a thread of its own, and keeps what it heard.
 */
public final class FaultyServer implements AutoCloseable {
  /** What goes wrong. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** Hangs up after the dot that ends the mail, without a word. */
    DROPS_AFTER_DATA,
    /** Hangs up amid the mail. */
    DROPS_DURING_DATA,
    /** Never answers the end of the mail. */
    SILENT_AFTER_DATA,
    /** Refuses the mail for now, after its end. */
    REFUSES_MAIL,
    /** Refuses readers whose address begins with "no". */
    REFUSES_READER,
    /** Answers with a line that would colour a terminal. */
    RUDE
  }

  private final Fault fault;
  private final Optional<SSLContext> tls;
  private final ServerSocket socket;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  /** Starts it on a free port. */
  public FaultyServer(Fault fault) throws IOException {
    this(fault, Optional.empty());
  }

  /** As above; goes over to TLS when asked to, if it has the keys. */
  FaultyServer(Fault fault, Optional<SSLContext> tls) throws IOException {
    this.fault = fault;
    this.tls = tls;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "faulty-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** The port it listens on. */
  public int port() {
    return socket.getLocalPort();
  }

  /** The commands heard, and "." for each mail that came to its end. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        if (speak(client, "220 faulty.example ready")) {
          try (Socket secure = secured(client)) {
            speak(secure, "");
          }
        }
      } catch (IOException e) {
        heard.add("(the client left: " + e.getMessage() + ")");
      }
    }
  }

  private Socket secured(Socket client) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            tls.orElseThrow().getSocketFactory().createSocket(client, null, client.getPort(), true);
    secure.setUseClientMode(false);
    return secure;
  }

  /** Speaks until the client leaves; true if it wants to go over to TLS. */
  private boolean speak(Socket client, String greeting) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    OutputStream out = client.getOutputStream();
    if (!greeting.isEmpty()) {
      say(out, greeting);
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("QUIT")) {
        say(out, "221 bye");
        return false;
      } else if (command.startsWith("EHLO")) {
        say(out, tls.isPresent() ? "250-faulty.example\r\n250 STARTTLS" : "250 faulty.example");
      } else if (command.equals("STARTTLS") && tls.isPresent()) {
        say(out, "220 go on");
        return true;
      } else if (fault == Fault.REFUSES_READER && command.startsWith("RCPT TO:<NO")) {
        say(out, "550 5.1.1 nobody here by that name");
      } else if (command.equals("DATA")) {
        say(out, "354 go on");
        if (!hearMail(in, out)) {
          return false;
        }
      } else {
        say(out, "250 fine");
      }
    }
    return false;
  }

  private boolean hearMail(BufferedReader in, OutputStream out) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (fault == Fault.DROPS_DURING_DATA) {
        return false;
      }
      if (line.equals(".")) {
        heard.add(line);
        return answerMail(in, out);
      }
    }
    return false;
  }

  private boolean answerMail(BufferedReader in, OutputStream out) throws IOException {
    switch (fault) {
      case DROPS_AFTER_DATA, DROPS_DURING_DATA -> {
        return false;
      }
      case SILENT_AFTER_DATA -> {
        return in.readLine() != null;
      }
      case REFUSES_MAIL -> say(out, "451 4.3.0 come back later");
      case RUDE -> say(out, "554 5.7.1 \u001b[31mno\u0007");
      case NONE, REFUSES_READER -> say(out, "250 2.0.0 queued as 17");
    }
    return true;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
