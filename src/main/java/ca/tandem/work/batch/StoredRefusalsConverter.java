package ca.tandem.work.batch;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/**
 * A converter that stores refusals as JSON. An argument that is a state, an action or a language is stored as an object, so that it is
 * restored as the same enum constant.
 */
@Converter(autoApply = true)
public class StoredRefusalsConverter implements AttributeConverter<StoredRefusals, String> {

    private static final List<Class<? extends Enum<?>>> WORDS = List.of(State.class, Action.class, Language.class);

    @Override
    public String convertToDatabaseColumn(StoredRefusals storedRefusals) {
        var array = JsonFactories.BUILDERS.createArrayBuilder();
        for (var refusal : storedRefusals.all()) {
            var arguments = JsonFactories.BUILDERS.createArrayBuilder();
            refusal.arguments().forEach(argument -> add(argument, arguments));
            array.add(JsonFactories.BUILDERS
                    .createObjectBuilder()
                    .add("kind", refusal.kind().name())
                    .add("code", refusal.code())
                    .add("arguments", arguments));
        }
        return array.build().toString();
    }

    private static void add(Object argument, JsonArrayBuilder arguments) {
        if (argument instanceof Number number) {
            arguments.add(number.longValue());
        } else if (argument instanceof Enum<?> word && WORDS.contains(word.getDeclaringClass())) {
            arguments.add(JsonFactories.BUILDERS
                    .createObjectBuilder()
                    .add(word.getDeclaringClass().getSimpleName(), word.name()));
        } else {
            arguments.add(String.valueOf(argument));
        }
    }

    @Override
    public StoredRefusals convertToEntityAttribute(String json) {
        try (var reader = JsonFactories.READERS.createReader(new StringReader(json == null ? "[]" : json))) {
            return new StoredRefusals(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(StoredRefusalsConverter::refusal)
                    .toList());
        }
    }

    private static Refusal refusal(JsonObject object) {
        return new Refusal(
                Refusal.RefusalKind.valueOf(object.getString("kind")),
                object.getString("code"),
                object.getJsonArray("arguments").stream()
                        .map(StoredRefusalsConverter::argument)
                        .toList());
    }

    private static Object argument(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.longValue();
        }
        if (value instanceof JsonObject object) {
            for (var type : WORDS) {
                for (var word : type.getEnumConstants()) {
                    if (word.name().equals(object.getString(type.getSimpleName(), null))) {
                        return word;
                    }
                }
            }
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
