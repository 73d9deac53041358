package ca.tandem.identity.refusal;

import jakarta.servlet.http.HttpServletRequest;

/** Attributes of a request by which those who refuse it tell {@link RefusalLog} more than the status of the response says. */
public final class RefusedRequest {

    private static final String PLACE = RefusedRequest.class.getName() + ".place";
    private static final String CODE = RefusedRequest.class.getName() + ".code";

    private RefusedRequest() {}

    /** Sets the pattern of the address, such as the path of an operation with the names of its parameters. */
    public static void setPlace(HttpServletRequest request, String place) {
        request.setAttribute(PLACE, place);
    }

    /** Returns the pattern of the address; null if nobody has set it. */
    public static String place(HttpServletRequest request) {
        return (String) request.getAttribute(PLACE);
    }

    /** Sets the code of a problem of somebody who may not do what they tried, also where a page says so with another status. */
    public static void setCode(HttpServletRequest request, String code) {
        request.setAttribute(CODE, code);
    }

    /** Returns that code; null if there is none. */
    public static String code(HttpServletRequest request) {
        return (String) request.getAttribute(CODE);
    }
}
