package ca.tandem.web.shell;

import ca.tandem.common.BoundedJson;
import ca.tandem.common.JsonFactories;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The JSON body of a request that a page's script sends. The request carries the session of the browser, so only JSON is accepted, which no
 * other site can send in the user's name: its browser would send a preflight request first, which is refused. The session cookie is not
 * sent from other sites either.
 */
public final class JsonBody {

    private JsonBody() {}

    /**
     * Returns the JSON object of the request; empty if the body is anything else, has more than {@code most} bytes, or has a text with a null
     * character, which PostgreSQL cannot store.
     */
    public static Optional<JsonObject> read(HttpServletRequest request, int most) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            return Optional.empty();
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            return Optional.empty();
        }
        try (var reader = BoundedJson.reader(body)) {
            return Optional.of(reader.readObject()).filter(object -> !hasNullCharacter(object));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static boolean hasNullCharacter(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString().indexOf('\0') >= 0;
            case ARRAY -> value.asJsonArray().stream().anyMatch(JsonBody::hasNullCharacter);
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().indexOf('\0') >= 0 || hasNullCharacter(entry.getValue()));
            default -> false;
        };
    }

    /** Sends a sentence to the page. */
    public static void answer(HttpServletResponse response, String text) throws IOException {
        answer(
                response,
                JsonFactories.BUILDERS.createObjectBuilder().add("text", text).build());
    }

    /** Sends an object to the page. */
    public static void answer(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
