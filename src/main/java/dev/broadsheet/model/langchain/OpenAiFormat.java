package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Forms in which a JSON schema is sent under OpenAI's protocol, the strictest first. */
enum OpenAiFormat {
  /** OpenAI's own: vLLM, llama.cpp's server, LM Studio. LangChain4j writes it. */
  JSON_SCHEMA {
    @Override
    void apply(ObjectNode request) {
      // It stands there already.
    }
  },

  /** {@code json_object} with the schema beside it, as llama-cpp-python's server wants it. */
  JSON_OBJECT {
    @Override
    void apply(ObjectNode request) {
      JsonNode schema = request.path(FORMAT).path("json_schema").path("schema");
      if (schema.isObject()) {
        request.putObject(FORMAT).put("type", "json_object").set("schema", schema);
      }
    }
  },

  /** None: the prompt alone asks for JSON. */
  PROMPT_ALONE {
    @Override
    void apply(ObjectNode request) {
      request.remove(FORMAT);
    }
  };

  private static final String FORMAT = "response_format";

  /** Puts the schema of a request that LangChain4j has written into this form. */
  abstract void apply(ObjectNode request);
}
