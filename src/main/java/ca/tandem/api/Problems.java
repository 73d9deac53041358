package ca.tandem.api;

import ca.tandem.common.Stale;
import ca.tandem.common.body.BodyRefused;
import ca.tandem.common.outage.DatabaseTrouble;
import ca.tandem.exchange.ArchiveProblem;
import ca.tandem.exchange.xliff.XliffProblem;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.translation.glossary.UnknownTerm;
import ca.tandem.workflow.Refused;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Maps every exception of the API to an error response. The container may wrap exceptions from transactions, so causes are examined too. An
 * unexpected exception is logged under a random id, and the response contains that id only.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final int PRECONDITION_REQUIRED = 428;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    /** Seconds after which another attempt is worthwhile. */
    private static final int SECONDS = 5;

    @Inject
    Problem problem;

    @Inject
    AnswerLanguage words;

    @Override
    public Response toResponse(Throwable thrown) {
        if (DatabaseTrouble.isBehind(thrown)) {
            return problem.answer(UNAVAILABLE, "unavailable")
                    .header(HttpHeaders.RETRY_AFTER, SECONDS)
                    .build();
        }
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var answer = known(cause);
            if (answer != null) {
                return answer.build();
            }
        }
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Problem " + id + " in an answer of the API", thrown);
        return problem.answer(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), "unexpected", id)
                .build();
    }

    private Response.ResponseBuilder known(Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused(refused);
        }
        if (cause instanceof Stale || cause instanceof OptimisticLockException) {
            return problem.answer(412, "stale");
        }
        if (cause instanceof UnknownPosting) {
            return problem.answer(404, "posting.unknown");
        }
        if (cause instanceof UnknownTerm) {
            return problem.answer(404, "term.unknown");
        }
        if (cause instanceof Invalid invalid) {
            return problem.answer(400, invalid.code(), invalid.arguments().toArray());
        }
        if (cause instanceof TooLarge tooLarge) {
            return problem.answer(413, "too.large", tooLarge.most());
        }
        if (cause instanceof ArchiveProblem archive) {
            return problem.answer(
                    UNPROCESSABLE, archive.code(), archive.arguments().toArray());
        }
        if (cause instanceof XliffProblem xliff) {
            return problem.answer(UNPROCESSABLE, xliff.code(), xliff.arguments().toArray());
        }
        if (cause instanceof BodyRefused refused) {
            return problem.answer(refused.reason().status(), "body." + refused.reason())
                    .header(HttpHeaders.RETRY_AFTER, SECONDS)
                    .header("Connection", "close");
        }
        if (cause instanceof Unknown unknown) {
            return problem.answer(404, unknown.code());
        }
        if (cause instanceof Withdrawn withdrawn) {
            var notice = withdrawn.notice() == null ? "" : withdrawn.notice();
            return problem.answer(Response.Status.GONE.getStatusCode(), "posting.withdrawn", notice);
        }
        if (cause instanceof VersionMissing) {
            return problem.answer(PRECONDITION_REQUIRED, "version.missing");
        }
        if (cause instanceof SQLException sql) {
            return collision(sql);
        }
        return cause instanceof WebApplicationException web ? http(web) : null;
    }

    private Response.ResponseBuilder refused(Refused refused) {
        var reasons = refused.refusals().stream()
                .map(refusal -> new Problem.Reason(refusal.code(), words.sentence(refusal)))
                .toList();
        return problem.answer(refused.forbidden() ? 403 : UNPROCESSABLE, reasons);
    }

    /** Maps SQL states 23 and 40: two requests created the same thing at once, or waited for each other. */
    private Response.ResponseBuilder collision(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40"))
                ? problem.answer(409, "collision")
                : null;
    }

    /** Maps errors of Jakarta REST itself, such as an unknown address, method or media type. Its own messages would be in English only. */
    private Response.ResponseBuilder http(WebApplicationException web) {
        var given = web.getResponse();
        if (given.getStatus() < Response.Status.BAD_REQUEST.getStatusCode() || given.hasEntity()) {
            return Response.fromResponse(given);
        }
        var answer = given.getStatus() == Response.Status.BAD_REQUEST.getStatusCode()
                ? problem.answer(given.getStatus(), "request.unreadable")
                : problem.answer(given.getStatus(), List.of());
        given.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer;
    }
}
