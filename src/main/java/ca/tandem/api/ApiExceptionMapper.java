package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.common.RequestNumber;
import ca.tandem.common.body.BodyRefusedException;
import ca.tandem.common.database.DatabaseCollision;
import ca.tandem.common.outage.DatabaseFailure;
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

/**
 * Maps every exception of the API to an error response. The container may wrap exceptions from transactions, so causes are examined too. An
 * unexpected exception is logged under the request's number, and the response contains that number only.
 */
@Provider
public class ApiExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ApiExceptionMapper.class.getName());
    private static final int UNAVAILABLE = 503;

    /** Seconds after which another attempt is worthwhile. */
    private static final int SECONDS = 5;

    @Inject
    ProblemResponse problemResponse;

    @Override
    public Response toResponse(Throwable thrown) {
        if (DatabaseFailure.isCauseOf(thrown)) {
            return problemResponse
                    .answer(UNAVAILABLE, "unavailable")
                    .header(HttpHeaders.RETRY_AFTER, SECONDS)
                    .build();
        }
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var answer = known(cause);
            if (answer != null) {
                return answer.build();
            }
        }
        var id = RequestNumber.current().orElseGet(() -> RequestNumber.of(null));
        LOG.log(Level.ERROR, "Problem " + id + " in an answer of the API", thrown);
        return problemResponse
                .answer(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), "unexpected", id)
                .build();
    }

    private Response.ResponseBuilder known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return problemResponse.answer(problem);
        }
        if (cause instanceof OptimisticLockException) {
            return problemResponse.answer(ProblemException.ProblemKind.STALE.status(), "stale");
        }
        if (cause instanceof BodyRefusedException refused) {
            return problemResponse
                    .answer(refused.reason().status(), "body." + refused.reason())
                    .header(HttpHeaders.RETRY_AFTER, SECONDS)
                    .header("Connection", "close");
        }
        if (cause instanceof SQLException && DatabaseCollision.isCauseOf(cause)) {
            return problemResponse.answer(Response.Status.CONFLICT.getStatusCode(), "collision");
        }
        return cause instanceof WebApplicationException web ? http(web) : null;
    }

    /** Maps errors of Jakarta REST itself, such as an unknown address, method or media type. Its own messages would be in English only. */
    private Response.ResponseBuilder http(WebApplicationException web) {
        var given = web.getResponse();
        if (given.getStatus() < Response.Status.BAD_REQUEST.getStatusCode() || given.hasEntity()) {
            return Response.fromResponse(given);
        }
        var answer = given.getStatus() == Response.Status.BAD_REQUEST.getStatusCode()
                ? problemResponse.answer(given.getStatus(), "request.unreadable")
                : problemResponse.answer(given.getStatus(), List.of());
        given.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer;
    }
}
