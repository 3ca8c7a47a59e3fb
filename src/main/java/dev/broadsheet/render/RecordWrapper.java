package dev.broadsheet.render;

import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows templates strings, numbers, booleans, lists and maps, and records as maps of their
 * components; nothing else. A template that gets hold of a record gets neither its methods nor its
 * class.
 */
final class RecordWrapper extends SimpleObjectWrapper {
  RecordWrapper(Version version) {
    super(version);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    if (!(value instanceof Record)) {
      return super.handleUnknownType(value);
    }
    Map<String, Object> components = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        components.put(component.getName(), component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException("can't read " + component.getName(), e);
      }
    }
    return new SimpleHash(components, this);
  }
}
