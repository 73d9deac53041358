package ca.tandem.web.shell;

import ca.tandem.common.PortalKey;
import ca.tandem.common.Sha256;
import ca.tandem.common.idempotency.IdempotencyKey;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

/**
 * The one-time keys of forms: a new one for each form rendered, and the one that the submitted form carries. See the tag {@code t:once}.
 */
@Named
@RequestScoped
public class FormKey {

    static final String FIELD = "once";

    /** Length of a key in bytes: 128 random bits, 22 characters. */
    private static final int OCTETS = 16;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentAccount account;

    @Inject
    PortalKey portalKey;

    /** Returns a new key, for one form in the page that is being rendered. */
    public String getFresh() {
        return Secrets.random(OCTETS);
    }

    /** Returns the key of the request: of its user, and of every field and file. {@link IdempotencyKey#NONE} if the form carries none. */
    public IdempotencyKey sent() {
        var key = request.getParameter(FIELD);
        if (key == null || key.isBlank()) {
            return IdempotencyKey.NONE;
        }
        var sent = new StringBuilder();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            for (var value : values) {
                append(sent, name, value);
            }
        });
        files(sent);
        return IdempotencyKey.of(account.actor().name(), sent.toString());
    }

    /**
     * Returns the secret of an object that a form creates, if it has one. It is the same each time the form is sent, so it can be shown
     * again.
     */
    public String secret(String purpose, int octets) {
        return sent().derive(portalKey.derive(purpose)).orElseGet(() -> Secrets.random(octets));
    }

    private void files(StringBuilder sent) {
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/")) {
            return;
        }
        try {
            for (var part : request.getParts()) {
                try (var content = part.getInputStream()) {
                    append(sent, part.getName(), Sha256.hex(content));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("What was sent in parts cannot be read", e);
        }
    }

    private static void append(StringBuilder sent, String name, String value) {
        // With their lengths, two fields are never read as one.
        sent.append(name.length())
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(name)
                .append(value);
    }
}
