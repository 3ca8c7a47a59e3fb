package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\":\"model is required\"} | REFUSED",
        "400 | {\"error\":\"missing request body\"} | REFUSED",
        "400 | {\"error\":\"invalid model name\"} | REFUSED",
        "400 | {\"error\":\"\\\"tiny\\\" does not support thinking\"} | REFUSED",
        "400 | {\"error\":\"{\\\"error\\\":{\\\"type\\\":\\\"exceed_context_size_error\\\"}}\"} |"
            + " CONTEXT_EXCEEDED",
        "400 | {\"error\":\"the input length exceeds the context length\"} | CONTEXT_EXCEEDED",
        "400 | {\"error\":{\"message\":\"This model's maximum context length is 4096\"}} |"
            + " CONTEXT_EXCEEDED",
        "400 | {\"error\":{\"code\":\"context_length_exceeded\"}} | CONTEXT_EXCEEDED",
        "401 | {\"error\":{\"message\":\"bad key\"}} | REFUSED",
        "403 | '' | REFUSED",
        "404 | {\"error\":\"model 'nope' not found\"} | MODEL_MISSING",
        "404 | {\"error\":{\"message\":\"The model `nope` does not exist.\"}} | MODEL_MISSING",
        "404 | 404 page not found | REFUSED",
        "405 | 405 method not allowed | REFUSED",
        "429 | {\"error\":\"slow down\"} | TRANSIENT",
        "500 | {\"error\":\"option \\\"num_ctx\\\" must be of type integer\"} | TRANSIENT",
        "500 | {\"error\":{\"message\":\"[{'loc': ('body', 'response_format', 'type')}]\"}} |"
            + " REFUSED",
        "500 | {\"error\":{\"message\":\"unexpected EOF\"}} | TRANSIENT",
        "502 | <html>Bad gateway</html> | TRANSIENT",
        "503 | {\"error\":\"server busy, please try again.\"} | TRANSIENT"
      })
  void tellsKindByStatusAndBody(int status, String body, Kind kind) {
    assertEquals(kind, Failures.status("http://s", status, body == null ? "" : body).kind());
  }

  @Test
  void putsTheInnermostMessageOnOneShortLine() {
    String body = "{\"error\":\"invalid format: \\n bad " + "x".repeat(500) + "\"}";

    ModelException e = Failures.status("http://s", 400, body);

    assertTrue(e.getMessage().startsWith("http://s answered 400: invalid format: bad xxx"));
    assertTrue(e.getMessage().length() < 400);
    assertFalse(e.getMessage().contains("\n"));
  }
}
