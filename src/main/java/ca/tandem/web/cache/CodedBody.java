package ca.tandem.web.cache;

import ca.tandem.web.shell.StrongETag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A body with its entity tags, which is encoded once in each coding that a client asks for. Safe for use by several threads. */
public final class CodedBody {

    private static final int CODINGS = ContentCoding.values().length;

    private final AtomicReferenceArray<byte[]> encoded = new AtomicReferenceArray<>(CODINGS);
    private final String[] tags = new String[CODINGS];

    public CodedBody(byte[] body) {
        encoded.set(ContentCoding.IDENTITY.ordinal(), body);
        var tag = StrongETag.of(body);
        for (var coding : ContentCoding.values()) {
            tags[coding.ordinal()] = coding == ContentCoding.IDENTITY
                    ? tag
                    : tag.substring(0, tag.length() - 1) + "-" + coding.token() + '"';
        }
    }

    /** Returns the length of the body as it is, in bytes. */
    public int length() {
        return encoded.get(ContentCoding.IDENTITY.ordinal()).length;
    }

    /** Sends the body in the coding that the client likes best, or 304 if the client has it; for HEAD without the body. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var coding = ContentCoding.preferred(request.getHeader("Accept-Encoding"));
        var tag = tags[coding.ordinal()];
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (StrongETag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (coding != ContentCoding.IDENTITY) {
            response.setHeader("Content-Encoding", coding.token());
        }
        var body = in(coding);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private byte[] in(ContentCoding coding) {
        var known = encoded.get(coding.ordinal());
        if (known != null) {
            return known;
        }
        var made = coding.encode(encoded.get(ContentCoding.IDENTITY.ordinal()));
        encoded.set(coding.ordinal(), made);
        return made;
    }
}
