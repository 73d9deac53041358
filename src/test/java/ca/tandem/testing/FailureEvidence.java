package ca.tandem.testing;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Adds evidence to a failed browser test: the page that each of its visitors saw last, the file of its picture, and the portal's log;
 * and closes the pages of each test once it has ended. JUnit finds it as a service.
 */
public final class FailureEvidence implements TestExecutionExceptionHandler, AfterEachCallback, AfterAllCallback {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        var number = 1;
        for (var visitor : Visitor.ofThisTest()) {
            failure.addSuppressed(new LastPage(evidence(visitor, name(context) + "-" + number++)));
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor.closePages();
    }

    /** Closes the pages that a class opened for all of its tests. */
    @Override
    public void afterAll(ExtensionContext context) {
        Visitor.closePages();
    }

    private static String evidence(Visitor visitor, String name) {
        var log = "the portal's log: " + visitor.tandem().log();
        try {
            return visitor.page().url() + ", picture: " + visitor.picture("failed-" + name, true) + ", " + log;
        } catch (PlaywrightException e) {
            return visitor.page().url() + ", no picture: " + e.getMessage() + ", " + log;
        }
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
    }

    /** The page that a visitor saw last, as an exception without a stack trace. */
    private static final class LastPage extends Exception {

        private static final long serialVersionUID = 1L;

        LastPage(String message) {
            super(message, null, false, false);
        }
    }
}
