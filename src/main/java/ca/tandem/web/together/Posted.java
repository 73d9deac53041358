package ca.tandem.web.together;

import ca.tandem.common.BoundedJson;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the script of a page sends. It comes with the session of a browser, so it is taken as JSON only, which no other site can send
 * on somebody's behalf: its browser would ask first, and the answer is no. The session's cookie stays away from other sites besides.
 */
final class Posted {

    private Posted() {}

    /** The JSON object that was sent; empty where it is none, or has more than that many bytes. */
    static Optional<JsonObject> read(HttpServletRequest request, int most) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            return Optional.empty();
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            return Optional.empty();
        }
        try (var reader = BoundedJson.reader(body)) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** Answers with a sentence for the page. */
    static void answer(HttpServletResponse response, String text) throws IOException {
        var answer = Json.createObjectBuilder().add("text", text).build().toString();
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
