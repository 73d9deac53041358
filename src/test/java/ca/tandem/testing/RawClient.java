package ca.tandem.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An HTTP/1.1 client that sends requests as they are given, without the corrections of other clients: a connection each, with
 * the cookies of a session. A character stands for one octet.
 */
public final class RawClient {

    /**
     * A response.
     *
     * @param headers by their names in lower case; of several with one name the last
     * @param cookies every cookie that was set, as it was written
     */
    public record RawResponse(int status, Map<String, String> headers, List<String> cookies, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** Reads a response up to its own end, because the server may wait for an announced body before it closes the connection. */
        public static RawResponse read(InputStream stream) throws IOException {
            var octets = new ByteArrayOutputStream();
            readTo("\r\n\r\n", stream, octets);
            var head = answer(octets.toByteArray(), new LinkedHashMap<>());
            if (head.header("Content-Length").isEmpty()) {
                readTo("\r\n0\r\n\r\n", stream, octets);
            } else {
                octets.write(stream.readNBytes(Integer.parseInt(head.header("Content-Length"))));
            }
            return answer(octets.toByteArray(), new LinkedHashMap<>());
        }

        private static void readTo(String end, InputStream stream, ByteArrayOutputStream octets) throws IOException {
            while (!octets.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
                var next = stream.read();
                if (next < 0) {
                    throw new EOFException("The answer broke off after " + octets.size() + " octets");
                }
                octets.write(next);
            }
        }
    }

    private static final int PATIENCE = 60_000;
    private static final Pattern HIDDEN_FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final URI address;
    private final Map<String, String> cookies;

    private RawClient(URI address, Map<String, String> cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    /** Returns a client that has not signed in. */
    public static RawClient at(RunningTandem tandem) {
        return new RawClient(URI.create(tandem.address()), new LinkedHashMap<>());
    }

    /** Returns the same client as it comes to another node: with the same cookies, also those that either node sets later. */
    public RawClient at(String node) {
        return new RawClient(URI.create(node), cookies);
    }

    /** Returns a client whose session has ended, but whose browser does not know. */
    public static RawClient withEndedSession(RunningTandem tandem) {
        var client = at(tandem);
        client.cookies.put("tandem", "0123456789abcdef0123456789ab");
        return client;
    }

    /** Returns a client that has signed in with one of the demo's accounts. */
    public static RawClient signedIn(RunningTandem tandem, String name) {
        var client = at(tandem);
        client.signIn(name);
        return client;
    }

    /** Signs in with one of the demo's accounts. */
    public RawResponse signIn(String name) {
        var fields = form("/en/staff/sign-in", "sign-in-form");
        fields.put("name", name);
        fields.put("password", RunningTandem.PASSWORD);
        fields.put("sign-in", "");
        var rawResponse = post("/en/staff/sign-in", fields);
        if (rawResponse.status() != 302) {
            throw new IllegalStateException(name + " could not sign in: " + rawResponse.status());
        }
        return rawResponse;
    }

    public RawResponse get(String target) {
        return send("GET", target, Map.of(), "");
    }

    /** Sends the fields of a form. */
    public RawResponse post(String target, Map<String, String> fields) {
        return send("POST", target, Map.of("Content-Type", "application/x-www-form-urlencoded"), encode(fields));
    }

    /** Returns the fields of a form as they are encoded in a query or a body. */
    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns the header {@code Authorization} with a name and a password (RFC 7617). */
    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the hidden fields of a form on a page, and the form's own name. */
    public Map<String, String> form(String target, String name) {
        var body = get(target).body();
        var from = body.indexOf("<form id=\"" + name + "\"");
        if (from < 0) {
            throw new IllegalStateException("There is no " + name + " at " + target);
        }
        var fields = new LinkedHashMap<String, String>();
        var hidden = HIDDEN_FIELD.matcher(body.substring(from, body.indexOf("</form>", from)));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put(name, name);
        return fields;
    }

    /** Sends a request and returns the response, whether or not the portal made it. */
    public RawResponse send(String method, String target, Map<String, String> headers, String body) {
        return send(method, target, headers, body, stream -> answer(stream.readAllBytes(), cookies));
    }

    /** Announces a body, sends none, and returns the status of the response; 0 without one. */
    public int announce(String method, String target, String type) {
        var headers = Map.of("Content-Type", type, "Content-Length", "5000");
        return send(method, target, headers, "", stream -> {
            var line = new String(stream.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return line.isEmpty() ? 0 : Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
        });
    }

    /** Announces a body of that many bytes, sends none of it, and returns the response. */
    public RawResponse announce(String target, Map<String, String> headers, long bytes) {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Length", Long.toString(bytes));
        return send("POST", target, all, "", RawResponse::read);
    }

    private interface ResponseReader<T> {
        T read(InputStream stream) throws IOException;
    }

    private <T> T send(
            String method, String target, Map<String, String> headers, String body, ResponseReader<T> reader) {
        var request = new StringBuilder(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getAuthority())
                .append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (!cookies.isEmpty()) {
            request.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        if (!body.isEmpty() && !headers.containsKey("Transfer-Encoding")) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (var socket = connect()) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return reader.read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    private Socket connect() throws IOException {
        var host = InetAddress.getLoopbackAddress();
        return address.getScheme().equals("https")
                ? InternalAuthority.shared().trust().getSocketFactory().createSocket(host, address.getPort())
                : new Socket(host, address.getPort());
    }

    private static RawResponse answer(byte[] octets, Map<String, String> cookies) {
        var text = new String(octets, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("No answer: " + text);
        }
        var lines = text.substring(0, end).split("\r\n", -1);
        var headers = new LinkedHashMap<String, String>();
        var set = new ArrayList<String>();
        for (int i = 1; i < lines.length; i++) {
            var header = lines[i].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
            if (header[0].equalsIgnoreCase("Set-Cookie")) {
                set.add(header[1].strip());
                var cookie = header[1].strip().split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            }
        }
        var body = text.substring(end + 4);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = joinChunks(body);
        }
        var utf8 = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new RawResponse(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, List.copyOf(set), utf8);
    }

    private static String joinChunks(String chunks) {
        var whole = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            var end = chunks.indexOf("\r\n", at);
            var length = Integer.parseInt(chunks.substring(at, end).strip(), 16);
            whole.append(chunks, end + 2, end + 2 + length);
            at = end + 2 + length + 2;
            if (length == 0) {
                break;
            }
        }
        return whole.toString();
    }
}
