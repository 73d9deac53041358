package ca.tandem.web;

import ca.tandem.testing.RawClient.RawResponse;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;

/** Words of the actions' table for a response to an action with a parameter that it does not take. */
final class ActionAnswer {

    /** Codes about an edition at which the action would be refused to anybody, so that nothing is learnt about people. */
    private static final List<String> OF_THE_EDITION = List.of("action.state", "confirm.nothing");

    private ActionAnswer() {}

    /** Returns the word; the status, with codes that the table has no word for, in any other case. */
    static String of(RawResponse response) {
        var status = response.status();
        if (status != 403 && status != 422) {
            return Integer.toString(status);
        }
        var codes = codes(response);
        if (status == 403 && codes.contains("action.role")) {
            return "role";
        }
        if (status == 403 && codes.equals(List.of("account.role.none"))) {
            return "403";
        }
        if (status == 422 && codes.stream().noneMatch(OF_THE_EDITION::contains)) {
            if (codes.stream().anyMatch(code -> code.startsWith("own."))) {
                return "own";
            }
            if (codes.contains("decision.at") || codes.contains("decision.to")) {
                return "may";
            }
        }
        return status + " " + codes;
    }

    private static List<String> codes(RawResponse response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject().getJsonArray("refusals").stream()
                    .map(refusal -> refusal.asJsonObject().getString("code"))
                    .toList();
        }
    }
}
