package ca.tandem.web.staff;

import ca.tandem.common.PortalKey;
import ca.tandem.common.Sha256;
import ca.tandem.common.once.OneTimeKey;
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

/** The key that a form of this page gets, and the one that came with the form that was sent: see the tag {@code t:once}. */
@Named
@RequestScoped
public class FormKey {

    static final String FIELD = "once";

    /** 128 random bits, as 22 characters. */
    private static final int OCTETS = 16;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentAccount account;

    @Inject
    PortalKey portalKey;

    /** A new key, for one form as it is rendered now. */
    public String getFresh() {
        return Secrets.random(OCTETS);
    }

    /** The key of what was sent: of its person, and of every field and file. {@link OneTimeKey#NONE} where the form carried none. */
    public OneTimeKey sent() {
        var key = request.getParameter(FIELD);
        if (key == null || key.isBlank()) {
            return OneTimeKey.NONE;
        }
        var sent = new StringBuilder();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            for (var value : values) {
                append(sent, name, value);
            }
        });
        files(sent);
        return OneTimeKey.of(account.actor().name(), sent.toString());
    }

    /** The secret of what the form makes, where that has one: the same each time it is sent, so that it can be shown again. */
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
