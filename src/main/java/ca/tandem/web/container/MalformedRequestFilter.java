package ca.tandem.web.container;

import java.io.CharConversionException;
import java.util.Map;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * A filter that answers a request whose address cannot be decoded, or that names no host or two, with an empty 400 and closes the
 * connection (RFC 9110, 15.5.1; RFC 9112, 3.2). The container itself answers such a request with an empty 200, before it calls anything of
 * the portal. Every answer that passes here, also of the container itself, gets the headers that keep it from being taken for something else
 * or shown within a page, unless the portal has set them.
 */
final class MalformedRequestFilter extends BaseFilter {

    private static final Map<String, String> BARE = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Content-Security-Policy",
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        var request = (HttpRequestPacket) content.getHttpHeader();
        if (isReadable(request)) {
            return context.getInvokeAction();
        }
        request.getProcessingState().setError(true);
        var response = request.getResponse();
        response.setStatus(HttpStatus.BAD_REQUEST_400);
        response.setContentLength(0);
        guard(response);
        context.write(HttpContent.builder(response).last(true).build(), closing(request));
        return context.getStopAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()) {
            guard(response);
        }
        return context.getInvokeAction();
    }

    private static void guard(HttpResponsePacket response) {
        BARE.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }

    private static boolean isReadable(HttpRequestPacket request) {
        try {
            request.getRequestURIRef().getDecodedRequestURIBC();
            return namesAtMostOneHost(request);
        } catch (CharConversionException | RuntimeException e) {
            return false;
        }
    }

    /** Checks the number of Host headers. The container itself makes sure that one is there if it is required. */
    private static boolean namesAtMostOneHost(HttpRequestPacket request) {
        var hosts = request.getHeaders().values(Header.Host).iterator();
        return !hosts.hasNext() || (!hosts.next().isBlank() && !hosts.hasNext());
    }

    @SuppressWarnings("rawtypes") // as Grizzly declares it
    private static EmptyCompletionHandler<WriteResult> closing(HttpRequestPacket request) {
        return new EmptyCompletionHandler<>() {

            @Override
            public void completed(WriteResult result) {
                request.getProcessingState().getHttpContext().close();
            }
        };
    }
}
