package ca.tandem.common.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;

/**
 * A request whose body is read only while it holds a permit, whether it is read as a stream, as form parameters or as parts. The permit is
 * taken at the first byte and returned with the last one, or when the request ends.
 */
public final class LimitedBodyRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final String TOO_LARGE = LimitedBodyRequest.class.getName() + ".tooLarge";

    private final BodyReadLimit places;
    private LimitedBodyStream stream;
    private BufferedReader reader;
    private boolean formIsRead;
    private boolean partsAreRead;

    public LimitedBodyRequest(HttpServletRequest request, BodyReadLimit places) {
        super(request);
        this.places = places;
    }

    /** Returns the permit, if it is still held. */
    @Override
    public void close() {
        if (stream != null) {
            stream.leave();
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new LimitedBodyStream(super.getInputStream());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding);
            reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
        return reader;
    }

    @Override
    public String getParameter(String name) {
        readForm();
        return super.getParameter(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        readForm();
        return super.getParameterMap();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        readForm();
        return super.getParameterNames();
    }

    @Override
    public String[] getParameterValues(String name) {
        readForm();
        return super.getParameterValues(name);
    }

    /**
     * Lets the container parse the form; beans read its fields through the container's own request too. The container silently drops the
     * fields of a form that was not received completely, which is detected here.
     */
    private void readForm() {
        if (formIsRead) {
            return;
        }
        formIsRead = true;
        try {
            if (hasFields(this)) {
                readFields();
            } else if (hasFiles(this)) {
                getParts();
            }
        } catch (IOException e) {
            // The sender has closed the connection or stalled.
            throw new BodyRefusedException(BodyRefusedException.RefusalReason.TOO_SLOW, e);
        } catch (ServletException | IllegalStateException e) {
            // The request has no parts, or more than its servlet accepts: that is reported to the caller that asks for
            // parts, or by isTooLarge, not for a field.
        }
    }

    private void readFields() throws IOException {
        var readPermit = place();
        try {
            super.getParameterMap();
        } catch (IllegalStateException e) {
            throw new BodyRefusedException(BodyRefusedException.RefusalReason.TOO_LARGE, e);
        } finally {
            readPermit.close();
        }
        if (!super.getInputStream().isFinished()) {
            throw new BodyRefusedException(BodyRefusedException.RefusalReason.TOO_SLOW, null);
        }
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        if (partsAreRead) {
            return super.getParts();
        }
        var readPermit = place();
        try {
            var parts = super.getParts();
            partsAreRead = true;
            return parts;
        } catch (IOException | ServletException | RuntimeException e) {
            BodyRefusedException.throwIfTimeout(e);
            if (isAboutSize(e)) {
                setAttribute(TOO_LARGE, true);
            }
            throw e;
        } finally {
            readPermit.close();
        }
    }

    /**
     * Checks whether the container does not read a form because it is too large: that it has counted more than it takes, or that more was
     * declared. Its other reasons are an address that takes no files, which has no cause, and a form whose parts nothing tells apart.
     */
    private boolean isAboutSize(Exception thrown) {
        return thrown instanceof IllegalStateException
                ? thrown.getCause() != null
                : thrown instanceof ServletException
                        && getContentType().toLowerCase(Locale.ROOT).contains("boundary=");
    }

    @Override
    public Part getPart(String name) throws IOException, ServletException {
        getParts();
        return super.getPart(name);
    }

    /** Checks whether a form with files was found to be larger than its servlet accepts, when its fields or parts were asked for. */
    public static boolean isTooLarge(HttpServletRequest request) {
        return request.getAttribute(TOO_LARGE) != null;
    }

    /** Checks whether the request carries a form with files, as browsers send it. */
    public static boolean hasFiles(HttpServletRequest request) {
        return hasType(request, "multipart/form-data");
    }

    /** Checks whether the request carries a form without files, as browsers send it. */
    public static boolean hasFields(HttpServletRequest request) {
        return hasType(request, "application/x-www-form-urlencoded");
    }

    private static boolean hasType(HttpServletRequest request, String wanted) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private BodyReadLimit.ReadPermit place() {
        return places.acquire(getUserPrincipal() != null);
    }

    private interface ReadOperation {
        int read() throws IOException;
    }

    private final class LimitedBodyStream extends ServletInputStream {

        private final ServletInputStream body;
        private BodyReadLimit.ReadPermit readPermit;
        private boolean ended;

        private LimitedBodyStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return left(() -> body.read());
        }

        @Override
        public int read(byte[] octets, int from, int length) throws IOException {
            return left(() -> body.read(octets, from, length));
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public void close() throws IOException {
            leave();
            body.close();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read in their place");
        }

        private int left(ReadOperation readOperation) throws IOException {
            if (readPermit == null && !ended) {
                readPermit = place();
            }
            try {
                var read = readOperation.read();
                if (read < 0) {
                    leave();
                }
                return read;
            } catch (Exception e) {
                // Catches every exception: the server's stream throws some that it does not declare.
                leave();
                BodyRefusedException.throwIfTimeout(e);
                throw e;
            }
        }

        private void leave() {
            ended = true;
            if (readPermit != null) {
                readPermit.close();
            }
        }
    }
}
