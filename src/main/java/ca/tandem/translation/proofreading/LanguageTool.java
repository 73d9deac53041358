package ca.tandem.translation.proofreading;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.common.body.LimitedBody;
import ca.tandem.translation.proofreading.ProofreadMatch.MatchKind;
import ca.tandem.translation.proofreading.ProofreadText.MarkupRange;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Client of a LanguageTool server: the operation {@code /v2/check} with its input {@code data}, which tells words from markup, so that
 * positions in the answer are those in the texts as written.
 */
final class LanguageTool {

    /** Maximum length of an answer, in bytes: some thousand matches. */
    private static final int LONGEST = 4 * 1024 * 1024;

    /** Separator of the texts of a call: one character, which the engine reads as the end of a paragraph. */
    private static final MarkupRange PARAGRAPH = new MarkupRange(0, 1, "\n\n");

    private static final int MOST_REPLACEMENTS = 3;

    private final URI check;
    private final Duration longestCall;
    private final HttpClient client;

    /**
     * Creates a client.
     *
     * @param address the address of the server, with a slash at its end
     * @param longestCall how long a call takes at most
     */
    LanguageTool(URI address, Duration longestCall) {
        this.check = address.resolve("v2/check");
        this.longestCall = longestCall;
        this.client = HttpClient.newBuilder()
                .connectTimeout(longestCall)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Asks the engine about some texts of one language in one call.
     *
     * @return the matches of each text, in the order of the texts
     * @throws IOException if the engine does not answer in time, or with something else
     */
    List<List<ProofreadMatch>> check(Language language, List<ProofreadText> texts) throws IOException {
        var form = Map.of(
                "language", language.regionalTag(),
                "data", data(texts),
                "disabledRules", String.join(",", DisabledRules.of(language)),
                "disabledCategories", String.join(",", DisabledRules.CATEGORIES));
        var request = HttpRequest.newBuilder(check)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Tandem")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            return matches(send(request), texts);
        } catch (ClosedConnectionException e) {
            // A server closes a connection that was idle; asking again changes nothing there.
            return matches(send(request), texts);
        }
    }

    /** A failure of a connection that was there; that of making one is not among them. */
    private static final class ClosedConnectionException extends IOException {

        private static final long serialVersionUID = 1L;

        ClosedConnectionException(Throwable cause) {
            super("it closed the connection", cause);
        }
    }

    private byte[] send(HttpRequest request) throws IOException {
        // The time-out of a request would end with the headers.
        var answer = client.sendAsync(request, head -> new LimitedBody(LONGEST));
        try {
            var response = answer.get(longestCall.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("it answered " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException && !(e.getCause() instanceof ConnectException)) {
                throw new ClosedConnectionException(e.getCause());
            }
            throw new IOException("it did not answer", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("it did not answer within " + longestCall.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String data(List<ProofreadText> texts) {
        var parts = JsonFactories.BUILDERS.createArrayBuilder();
        for (var text : texts) {
            var done = 0;
            for (var range : text.markup()) {
                addText(parts, text.text().substring(done, range.start()));
                addMarkup(parts, text.text().substring(range.start(), range.end()), range);
                done = range.end();
            }
            addText(parts, text.text().substring(done));
            addMarkup(parts, "\n", PARAGRAPH);
        }
        return JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("annotation", parts)
                .build()
                .toString();
    }

    private static void addText(JsonArrayBuilder parts, String text) {
        if (!text.isEmpty()) {
            parts.add(JsonFactories.BUILDERS.createObjectBuilder().add("text", text));
        }
    }

    private static void addMarkup(JsonArrayBuilder parts, String markup, MarkupRange range) {
        var part = JsonFactories.BUILDERS.createObjectBuilder().add("markup", markup);
        if (!range.standIn().isEmpty()) {
            part.add("interpretAs", range.standIn());
        }
        parts.add(part);
    }

    /** Returns the matches of an answer by the text that they are in; those that touch markup are left out. */
    private static List<List<ProofreadMatch>> matches(byte[] answer, List<ProofreadText> texts) throws IOException {
        try (var reader = JsonFactories.READERS.createReader(new ByteArrayInputStream(answer))) {
            var found = reader.readObject().getJsonArray("matches").getValuesAs(JsonObject.class);
            var matches = new ArrayList<List<ProofreadMatch>>();
            var start = 0;
            for (var text : texts) {
                var from = start;
                var end = start + text.text().length();
                matches.add(found.stream()
                        .filter(match -> match.getInt("offset") >= from
                                && match.getInt("offset") + match.getInt("length") <= end)
                        .map(match -> match(match, from))
                        .filter(match -> !text.isMarkup(match.start(), match.end()))
                        .toList());
                start = end + 1;
            }
            return matches;
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IOException("it answered something else than LanguageTool does", e);
        }
    }

    private static ProofreadMatch match(JsonObject match, int from) {
        var start = match.getInt("offset") - from;
        var rule = match.getJsonObject("rule");
        return new ProofreadMatch(
                start,
                start + match.getInt("length"),
                kind(rule),
                rule.getString("id"),
                match.getString("message"),
                match.getJsonArray("replacements").getValuesAs(JsonObject.class).stream()
                        .map(replacement -> replacement.getJsonString("value"))
                        .map(JsonString::getString)
                        .limit(MOST_REPLACEMENTS)
                        .toList());
    }

    /** Returns the kind of a rule: its id tells the spellers, its category marks and typography; the rest is grammar. */
    private static MatchKind kind(JsonObject rule) {
        var id = rule.getString("id");
        if (id.startsWith("MORFOLOGIK_RULE") || id.equals("FR_SPELLING_RULE")) {
            return MatchKind.SPELLING;
        }
        var category = rule.getJsonObject("category").getString("id");
        return category.contains("PUNCTUATION") || category.contains("PONCTUATION") || category.contains("TYPOGRAPH")
                ? MatchKind.PUNCTUATION
                : MatchKind.GRAMMAR;
    }
}
