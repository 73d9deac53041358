package ca.tandem.exchange.hugo;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException.Reason;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Severity;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Converter of findings to JSON. A language among the arguments is stored as an object, so that it is read as a language again, and so is the
 * reason of a problem. */
@Converter(autoApply = true)
public class FindingListConverter implements AttributeConverter<FindingList, String> {

    private static final String LANGUAGE = "language";
    private static final String EXCERPT = "excerpt";
    private static final String ARGUMENTS = "arguments";
    private static final String REASON = "reason";
    private static final String KEY = "key";

    @Override
    public String convertToDatabaseColumn(FindingList findingList) {
        var array = JsonFactories.BUILDERS.createArrayBuilder();
        for (var finding : findingList.all()) {
            var object = JsonFactories.BUILDERS
                    .createObjectBuilder()
                    .add("code", finding.code())
                    .add("severity", finding.severity().name())
                    .add("place", finding.place());
            if (finding.language() != null) {
                object.add(LANGUAGE, finding.language().name());
            }
            if (!finding.excerpt().isEmpty()) {
                object.add(EXCERPT, finding.excerpt());
            }
            var arguments = JsonFactories.BUILDERS.createArrayBuilder();
            finding.arguments().forEach(argument -> add(argument, arguments));
            array.add(object.add(ARGUMENTS, arguments));
        }
        return array.build().toString();
    }

    @Override
    public FindingList convertToEntityAttribute(String json) {
        try (var reader = JsonFactories.READERS.createReader(new StringReader(json == null ? "[]" : json))) {
            return new FindingList(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(FindingListConverter::finding)
                    .toList());
        }
    }

    private static Finding finding(JsonObject object) {
        return new Finding(
                object.getString("code"),
                Severity.valueOf(object.getString("severity")),
                object.containsKey(LANGUAGE) ? Language.valueOf(object.getString(LANGUAGE)) : null,
                object.getString("place"),
                // The position may be outdated; the excerpt still lets a user find it.
                object.containsKey(EXCERPT)
                        ? new Finding.FindingLocation(null, 0, 0, object.getString(EXCERPT), null)
                        : null,
                arguments(object.getJsonArray(ARGUMENTS)));
    }

    private static List<Object> arguments(JsonArray arguments) {
        return arguments.stream().map(FindingListConverter::argument).toList();
    }

    private static Object argument(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.longValue();
        }
        if (value instanceof JsonObject object) {
            return object.containsKey(LANGUAGE)
                    ? Language.valueOf(object.getString(LANGUAGE))
                    : new Reason(
                            object.getString(REASON), object.getString(KEY), arguments(object.getJsonArray(ARGUMENTS)));
        }
        return ((JsonString) value).getString();
    }

    private static void add(Object argument, JsonArrayBuilder arguments) {
        if (argument instanceof Number number) {
            arguments.add(number.longValue());
        } else if (argument instanceof Language language) {
            arguments.add(JsonFactories.BUILDERS.createObjectBuilder().add(LANGUAGE, language.name()));
        } else if (argument instanceof Reason reason) {
            var own = JsonFactories.BUILDERS.createArrayBuilder();
            reason.arguments().forEach(one -> add(one, own));
            arguments.add(JsonFactories.BUILDERS
                    .createObjectBuilder()
                    .add(REASON, reason.code())
                    .add(KEY, reason.key())
                    .add(ARGUMENTS, own));
        } else {
            arguments.add(String.valueOf(argument));
        }
    }
}
