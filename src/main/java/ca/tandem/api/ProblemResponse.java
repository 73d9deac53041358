package ca.tandem.api;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.ProblemException;
import ca.tandem.common.RequestNumber;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Builder of error responses: a problem document (RFC 9457) in the language of the response. */
@RequestScoped
public class ProblemResponse {

    private static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;
    private static final Set<Integer> TITLED =
            Set.of(400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 415, 422, 428, 429, 500, 503);

    @Inject
    ResponseLanguage words;

    /**
     * A reason for the error.
     *
     * @param code a code for programs
     * @param message the error and its remedy, for people
     */
    record ProblemReason(String code, String message) {}

    /** Starts a response with several reasons; the detail consists of their messages. */
    Response.ResponseBuilder answer(int status, List<ProblemReason> reasons) {
        var detail = reasons.stream().map(ProblemReason::message).collect(Collectors.joining(" "));
        var refusals = JsonFactories.BUILDERS.createArrayBuilder();
        reasons.forEach(problemReason -> refusals.add(JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("code", problemReason.code())
                .add("message", problemReason.message())));
        var problem = JsonFactories.BUILDERS.createObjectBuilder();
        RequestNumber.current().ifPresent(number -> problem.add("instance", "urn:tandem:request:" + number));
        var body = problem.add("type", "about:blank")
                .add("title", title(status))
                .add("status", status)
                .add("detail", detail.isEmpty() ? title(status) : detail)
                .add("refusals", refusals)
                .build();
        return status(status)
                .type(MEDIA_TYPE)
                .header("Content-Language", words.language().regionalTag())
                .header("Cache-Control", "no-store")
                .entity(body.toString());
    }

    /** Starts a response with the status and the reasons of a problem. */
    Response.ResponseBuilder answer(ProblemException problem) {
        return answer(
                problem.kind().status(),
                problem.reasons().stream()
                        .map(reason -> new ProblemReason(
                                reason.code(),
                                words.message(reason.key(), reason.arguments().toArray())))
                        .toList());
    }

    /** Starts a response with one reason, whose message has the bundle key {@code problem.<code>}. */
    Response.ResponseBuilder answer(int status, String code, Object... arguments) {
        return answer(status, List.of(new ProblemReason(code, words.message("problem." + code, arguments))));
    }

    /** Starts a response with a status. Jakarta REST does not know the reason phrase of RFC 9110 for 422. */
    private static Response.ResponseBuilder status(int status) {
        return status == UNPROCESSABLE ? Response.status(status, "Unprocessable Content") : Response.status(status);
    }

    private String title(int status) {
        return words.message("status." + (TITLED.contains(status) ? status : status / 100 + "xx"));
    }
}
