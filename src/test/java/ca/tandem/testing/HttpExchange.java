package ca.tandem.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request for a path, with an optional query, and its response, without a container. */
public final class HttpExchange {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private String type;
    private int status = HttpServletResponse.SC_OK;

    private HttpExchange(String method, String address) {
        var parts = address.split("\\?", 2);
        this.method = method;
        this.path = parts[0];
        this.query = parts.length == 1 ? null : parts[1];
    }

    public static HttpExchange of(String method, String address) {
        return new HttpExchange(method, address);
    }

    /** Adds a header of the request. */
    public HttpExchange with(String name, String value) {
        sent.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    /** Returns a header of the response; null if it has none. */
    public String header(String name) {
        return headers.containsKey(name) ? String.join(", ", headers.get(name)) : null;
    }

    public String contentType() {
        return type;
    }

    public byte[] bytes() {
        return body.toByteArray();
    }

    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getServletPath", "getRequestURI" -> path;
            case "getPathInfo", "getCookies" -> null;
            case "getQueryString" -> query;
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "getHeader" -> sent.get((String) arguments[0]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getParameterValues" -> parameters().get((String) arguments[0]);
            case "getParameter" -> {
                var values = parameters().get((String) arguments[0]);
                yield values == null ? null : values[0];
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private Map<String, String[]> parameters() {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            values.computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(parts.length == 1 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        var parameters = new LinkedHashMap<String, String[]>();
        values.forEach((name, each) -> parameters.put(name, each.toArray(String[]::new)));
        return parameters;
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setHeader" -> headers.put((String) arguments[0], new ArrayList<>(List.of((String) arguments[1])));
            case "addHeader" ->
                headers.computeIfAbsent((String) arguments[0], header -> new ArrayList<>())
                        .add((String) arguments[1]);
            case "getHeaderNames" -> List.copyOf(headers.keySet());
            case "getHeaders" -> headers.getOrDefault((String) arguments[0], List.of());
            case "setContentType" -> setType((String) arguments[0]);
            case "getContentType" -> type;
            case "getCharacterEncoding" -> StandardCharsets.UTF_8.name();
            case "setContentLength" -> headers.put("Content-Length", List.of(arguments[0].toString()));
            case "setStatus", "sendError" -> setStatus((Integer) arguments[0]);
            case "getStatus" -> status;
            case "isCommitted" -> false;
            case "getOutputStream" -> new BodyStream();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private Object setType(String value) {
        type = value;
        return null;
    }

    private Object setStatus(int value) {
        status = value;
        return null;
    }

    private interface ServletCall {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, ServletCall servletCall) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var result = servletCall.answer(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    private final class BodyStream extends ServletOutputStream {

        @Override
        public void write(int octet) {
            body.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
