package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Facts;
import ca.tandem.posting.SalaryRange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Access to the JSON of facts for tests in other packages. */
public final class FactsJsonAccess {

    private FactsJsonAccess() {}

    public static Map<String, Object> of(Facts facts) {
        return FactsJson.values(facts);
    }

    /** Writes facts as JSON and returns the facts that are read from it. */
    public static Facts readBack(Facts facts) {
        var json = json(FactsJson.of(facts)).toString();
        return FactsJson.read(
                JsonFields.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), FactsJson.names()));
    }

    private static JsonObject json(Map<String, ?> values) {
        var object = Json.createObjectBuilder();
        values.forEach((name, value) -> object.add(name, json(value)));
        return object.build();
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer number) {
            return Json.createValue(number);
        }
        if (value instanceof List<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(item -> array.add(json(item)));
            return array.build();
        }
        if (value instanceof Bilingual<?> names) {
            return json(both("en", names.en(), "fr", names.fr()));
        }
        if (value instanceof SalaryRange range) {
            return json(both("low", range.low(), "high", range.high()));
        }
        return Json.createValue(value.toString());
    }

    private static Map<String, Object> both(String first, Object one, String second, Object other) {
        var values = new LinkedHashMap<String, Object>();
        values.put(first, one);
        values.put(second, other);
        return values;
    }
}
