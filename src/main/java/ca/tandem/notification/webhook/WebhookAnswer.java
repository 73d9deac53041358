package ca.tandem.notification.webhook;

import ca.tandem.notification.webhook.WebhookDelivery.DeliveryProblem;

/**
 * The outcome of one attempt.
 *
 * @param status the status of the answer; null if there was none
 * @param millis the duration in milliseconds
 * @param text the beginning of the answer; null if there was none
 * @param problem the reason why there was no answer; null if there was one
 */
record WebhookAnswer(Integer status, long millis, String text, DeliveryProblem problem) {

    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    /** Creates the outcome of an attempt that was answered. Control characters of the answer are removed, and its end. */
    static WebhookAnswer of(int status, long millis, String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var most = WebhookDelivery.LONGEST_ANSWER;
        if (plain.length() > most) {
            // Not in the middle of a pair of surrogates
            plain = plain.substring(0, Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most);
        }
        return new WebhookAnswer(status, millis, plain.isEmpty() ? null : plain, null);
    }

    static WebhookAnswer of(DeliveryProblem problem, long millis) {
        return new WebhookAnswer(null, millis, null, problem);
    }

    /** Checks whether the other side accepted the call. A redirection is no acceptance, and is not followed. */
    boolean isAccepted() {
        return status != null && status >= OK && status < REDIRECTION;
    }
}
