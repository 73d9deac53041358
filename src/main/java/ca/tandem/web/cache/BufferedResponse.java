package ca.tandem.web.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Response that holds the body back until it is complete. Errors and redirects are passed on at once. */
public final class BufferedResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(16_384);
    private ServletOutputStream stream;
    private PrintWriter writer;
    private boolean sent;

    public BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Checks whether the response is a page, not an error or a redirect. */
    public boolean isPage() {
        return !sent && getStatus() == SC_OK && !super.isCommitted();
    }

    public byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return buffer.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new BufferStream();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            writer = new PrintWriter(new OutputStreamWriter(buffer, charset));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        sent = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sent = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sent = true;
        super.sendRedirect(location);
    }

    // The length is known, and the body sent, only when the body is complete.

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        buffer.reset();
    }

    @Override
    public void reset() {
        super.reset();
        buffer.reset();
    }

    private final class BufferStream extends ServletOutputStream {

        @Override
        public void write(int octet) {
            buffer.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            buffer.write(octets, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A held response is written at once");
        }
    }
}
