package tv.genlock.edge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the records themselves which fields are always there and which may be null. An answer has every field; a field that
 * is {@code @Nullable} may be null in it. A request may leave out, or give as null, whatever its record does not name in
 * {@code @Schema(requiredProperties)}; its class or the one around it ends in {@code Request}.
 */
final class RecordSchemas {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final String REQUEST = "Request";

    private final IndexView classes;
    private final Map<String, ClassInfo> records = new HashMap<>();

    RecordSchemas(IndexView classes) {
        this.classes = classes;
        for (AnnotationInstance annotation : classes.getAnnotations(SCHEMA)) {
            if (annotation.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS
                    && annotation.target().asClass().isRecord()) {
                ClassInfo record = annotation.target().asClass();
                String name = annotation.value("name") == null
                        ? record.simpleName()
                        : annotation.value("name").asString();
                ClassInfo other = records.put(name, record);
                if (other != null && !other.name().equals(record.name())) {
                    throw new IllegalStateException("two records are called " + name + " in the API's description");
                }
            }
        }
    }

    void complete(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            ClassInfo record = records.get(name);
            if (record != null) {
                complete(schema, record);
            } else if (schema.getProperties() != null) {
                throw new IllegalStateException("the API's record " + name + " needs @Schema(name)");
            }
        });
    }

    private void complete(Schema schema, ClassInfo record) {
        Map<String, RecordComponentInfo> fields = fields(record);
        Map<String, Schema> properties = new LinkedHashMap<>();
        boolean request = isRequest(record);
        List<String> required = request && schema.getRequired() != null ? schema.getRequired() : new ArrayList<>();
        fields.forEach((name, field) -> {
            Schema property = schema.getProperties().get(name);
            if (property == null) {
                throw new IllegalStateException(name + " of " + record.name() + " is not in the API's description");
            }
            boolean nullable = field.type().hasAnnotation(NULLABLE) && !required.contains(name);
            properties.put(name, nullable ? orNull(property) : property);
            if (!request) {
                required.add(name);
            }
        });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
        if (request) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    /** By the name in JSON. */
    private Map<String, RecordComponentInfo> fields(ClassInfo record) {
        Map<String, RecordComponentInfo> fields = new LinkedHashMap<>();
        for (RecordComponentInfo field : record.recordComponentsInDeclarationOrder()) {
            if (record.field(field.name()).hasAnnotation(UNWRAPPED)) {
                fields.putAll(fields(classes.getClassByName(field.type().name())));
            } else {
                fields.put(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(field.name()), field);
            }
        }
        return fields;
    }

    private static boolean isRequest(ClassInfo record) {
        DotName around = record.enclosingClass();
        return record.simpleName().endsWith(REQUEST)
                || (around != null && around.toString().endsWith(REQUEST));
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            Schema none = OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL));
            return OASFactory.createSchema()
                    .anyOf(List.of(OASFactory.createSchema().ref(schema.getRef()), none))
                    .description(schema.getDescription());
        }
        if (schema.getType() == null) {
            // Anything, and so null too.
            return schema;
        }
        List<Schema.SchemaType> types = new ArrayList<>(schema.getType());
        types.add(Schema.SchemaType.NULL);
        if (schema.getEnumeration() != null) {
            List<@Nullable Object> constants = new ArrayList<>(schema.getEnumeration());
            constants.add(null);
            schema.setEnumeration(constants);
        }
        return schema.type(types);
    }
}
