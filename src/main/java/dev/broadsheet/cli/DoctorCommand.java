package dev.broadsheet.cli;

import dev.broadsheet.app.AppFactory;
import dev.broadsheet.app.Doctor;
import dev.broadsheet.model.Diagnosis;
import java.util.List;

/** Checks what a run needs, and says how to mend what is missing. */
final class DoctorCommand implements Command {
  @Override
  public Help help() {
    return new Help(
        "doctor",
        "Check the model server, prompts, templates, folders and mail server.",
        "[options]",
        new Example("broadsheet doctor", "Says what works, what is missing and how to fix it."),
        new Example("broadsheet doctor --pull", "Downloads the model if it is missing."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    Doctor doctor = new AppFactory(invocation).doctor(invocation::settings);
    List<Diagnosis> found = doctor.examine(invocation.has("pull"));
    found.forEach(diagnosis -> print(diagnosis, invocation));
    boolean isWell = found.stream().noneMatch(one -> one.level() == Diagnosis.Level.FAIL);
    return isWell ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private static void print(Diagnosis diagnosis, Invocation invocation) {
    String mark =
        switch (diagnosis.level()) {
          case OK -> "ok  ";
          case WARN -> "warn";
          case FAIL -> "FAIL";
        };
    invocation
        .streams()
        .out()
        .println(String.format("%s  %-10s %s", mark, diagnosis.subject(), diagnosis.told()));
    if (!diagnosis.remedy().isBlank()) {
      invocation.streams().out().println("                 do: " + diagnosis.remedy());
    }
  }
}
