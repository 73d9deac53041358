package ca.tandem.web.cache;

import ca.tandem.web.shell.StrongETag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A body with its entity tags, which is encoded once in each coding that a client asks for. Safe for use by several threads. */
public final class CodedBody {

    private final byte[] body;
    private final Map<ContentCoding, byte[]> encoded = new ConcurrentHashMap<>();
    private final Map<ContentCoding, String> tags = new EnumMap<>(ContentCoding.class);

    /** Wraps a body, which must not be changed any more. */
    public CodedBody(byte[] body) {
        this.body = body;
        var tag = StrongETag.of(body);
        for (var coding : ContentCoding.values()) {
            tags.put(
                    coding,
                    coding == ContentCoding.IDENTITY
                            ? tag
                            : tag.substring(0, tag.length() - 1) + "-" + coding.token() + '"');
        }
    }

    /** Returns the length of the body as it is, in bytes. */
    public int length() {
        return body.length;
    }

    /** Sends the body in the coding that the client likes best, or 304 if the client has it; for HEAD without the body. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var coding = ContentCoding.preferred(request.getHeader("Accept-Encoding"));
        var tag = tags.get(coding);
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (StrongETag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (coding != ContentCoding.IDENTITY) {
            response.setHeader("Content-Encoding", coding.token());
        }
        var sent = encoded.computeIfAbsent(coding, each -> each.encode(body));
        response.setContentLength(sent.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(sent);
        }
    }
}
