package ca.tandem.startup;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The start-up message on the console, in both languages. Printed only when the portal answers requests: a server that reports "ready"
 * may still answer with errors.
 */
final class StartupMessage implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String baseUrl;
    private final String accounts;
    private final Object[] arguments;

    /**
     * Creates the message.
     *
     * @param baseUrl the address at which the portal will answer
     * @param accounts the message key of the paragraph about accounts
     * @param secrets the arguments of that paragraph; printed once and stored nowhere
     */
    StartupMessage(String baseUrl, String accounts, String... secrets) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.accounts = accounts;
        this.arguments = secrets.clone();
    }

    @Override
    public void run() {
        try {
            say(answers() ? "address" : "silence");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var client = HttpClient.newBuilder().connectTimeout(PAUSE).build();
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/en/jobs"))
                .timeout(Duration.ofSeconds(20))
                .build();
        while (System.nanoTime() < end) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == HttpURLConnection.HTTP_OK) {
                    return true;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    /** Prints to the process's standard output instead of the server's log, which would put a time stamp before every line. */
    private void say(String key) {
        var text = new StringBuilder("\n");
        for (var language : Language.values()) {
            text.append(Messages.CONSOLE.get(language, key, baseUrl)).append('\n');
            text.append(
                    arguments.length == 0
                            ? Messages.CONSOLE.get(language, accounts)
                            : Messages.CONSOLE.get(language, accounts, arguments));
            text.append("\n\n");
        }
        @SuppressWarnings("resource") // the process's standard output stays open
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }
}
