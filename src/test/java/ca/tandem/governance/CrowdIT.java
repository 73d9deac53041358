package ca.tandem.governance;

import static ca.tandem.testing.ApiClient.array;
import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Tests two hundred clients that act on one posting at the same time. */
@Isolated("a crowd keeps all others waiting")
class CrowdIT {

    private static final int CLIENTS = 200;
    private static final int UNAVAILABLE = 503;

    private static final PostingApi API = new PostingApi(RunningTandem.shared());

    /** The responses that told a client to try again. */
    private final AtomicInteger unavailable = new AtomicInteger();

    /** An attempt to act on a posting, and the status of its response. */
    private record ActionAttempt(String what, int status) {}

    @Test
    void twoHundredAtOnceLeaveOneConsistentResultAndAWholeChain() throws Exception {
        API.delivered(
                "crowd", Json.createObjectBuilder().add("closes", "2030-06-30").add("zone", "America/Halifax"));
        var tries = attempts();
        System.out.println("Two hundred at once: "
                + tries.stream()
                        .collect(Collectors.groupingBy(ActionAttempt::toString, TreeMap::new, Collectors.counting()))
                + "; told to try again: " + unavailable);

        assertThat(tries).allMatch(each -> List.of(200, 409, 412, 422).contains(each.status()));
        var taken = tries.stream()
                .filter(each -> each.status() == 200 && !each.what().equals("edit"))
                .toList();
        var moves = moves();
        assertThat(moves).hasSize(2 + taken.size());
        for (var at = 1; at < moves.size(); at++) {
            assertThat(moves.get(at).getString("from"))
                    .isEqualTo(moves.get(at - 1).getString("to"));
        }
        var state = API.staffView("crowd").getString("state");
        assertThat(moves.get(moves.size() - 1).getString("to")).isEqualTo(state);
        var reader = API.reader.get("/api/v1/postings/crowd");
        assertThat(reader.statusCode())
                .isEqualTo(List.of("PUBLISHED", "ARCHIVED").contains(state) ? 200 : 404);
        assertThat(object(API.administrator.get("/api/v1/staff/audit/verification"))
                        .getBoolean("whole"))
                .isTrue();
    }

    private List<ActionAttempt> attempts() throws Exception {
        var version = API.version("crowd");
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(CLIENTS);
        var tries = new ArrayList<ActionAttempt>();
        try {
            var answers = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> pool.submit(() -> {
                        start.await();
                        return attempt(number % 4, number % 8 < 4 ? version : currentVersion());
                    }))
                    .toList();
            start.countDown();
            for (var answer : answers) {
                tries.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        return tries;
    }

    private ActionAttempt attempt(int which, int version) {
        return switch (which) {
            case 0 -> act(API.approver, version, "approve", action("approve"));
            case 1 -> act(API.approver, version, "return", because("return").add("to", "DRAFT"));
            case 2 -> act(API.administrator, version, "archive", because("archive"));
            default -> {
                var text = PostingApi.text("Another keeper", "Another description", "Another body");
                var path = STAFF_POSTINGS + "crowd/texts/en";
                yield new ActionAttempt(
                        "edit",
                        answered(() -> API.author.put(path, version, text)).statusCode());
            }
        };
    }

    private ActionAttempt act(ApiClient who, int version, String what, JsonObjectBuilder decision) {
        var body = decision.build();
        var path = STAFF_POSTINGS + "crowd/actions";
        return new ActionAttempt(
                what, answered(() -> who.post(path, version, body)).statusCode());
    }

    private int currentVersion() {
        return object(requireStatus(200, answered(() -> API.author.get(STAFF_POSTINGS + "crowd"))))
                .getInt("version");
    }

    /** Sends a request until its response is not 503, as that response asks for: with the same version nothing is done twice. */
    private HttpResponse<String> answered(Supplier<HttpResponse<String>> request) {
        var last = new AtomicReference<>(request.get());
        Patience.until("there is a connection to the database", () -> {
            var isAnswered = last.get().statusCode() != UNAVAILABLE;
            if (!isAnswered) {
                unavailable.incrementAndGet();
                last.set(request.get());
            }
            return isAnswered;
        });
        return last.get();
    }

    /** Returns the actions on the posting, oldest first. */
    private static List<JsonObject> moves() {
        var moves = new ArrayList<>(
                array(API.author.get(STAFF_POSTINGS + "crowd/history")).getValuesAs(JsonObject.class));
        Collections.reverse(moves);
        return moves;
    }

    private static JsonObjectBuilder action(String action) {
        return Json.createObjectBuilder().add("action", action);
    }

    private static JsonObjectBuilder because(String action) {
        return action(action).add("reason", "Because of " + action);
    }
}
