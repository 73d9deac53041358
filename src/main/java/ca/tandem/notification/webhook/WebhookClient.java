package ca.tandem.notification.webhook;

import ca.tandem.notification.webhook.CheckedResolver.ForbiddenAddressException;
import ca.tandem.notification.webhook.WebhookDelivery.DeliveryProblem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client of webhooks. It connects to addresses only that {@link CheckedResolver} found callable, follows no redirection, knows no
 * cookies, proxies or passwords, uses each connection once, reads the beginning of an answer, and gives up after ten seconds in all.
 */
@ApplicationScoped
public class WebhookClient {

    private static final int MOST_OCTETS = 1_024;

    @Inject
    WebhookSettings settings;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService managed;

    private CloseableHttpClient encrypted;
    private CloseableHttpClient plain;
    private ScheduledExecutorService watch;
    private Duration patience;

    @PostConstruct
    void open() {
        open(SystemDefaultDnsResolver.INSTANCE, settings.callable(), managed, Duration.ofSeconds(10));
    }

    /** Opens the client; the duration is that of a whole call, and half of it that of connecting. */
    void open(DnsResolver lookup, CallableAddresses callable, ScheduledExecutorService executor, Duration whole) {
        watch = executor;
        patience = whole;
        encrypted = client(new CheckedResolver(lookup, callable, true));
        plain = client(new CheckedResolver(lookup, callable, false));
    }

    private CloseableHttpClient client(DnsResolver resolver) {
        var whole = Timeout.ofMilliseconds(patience.toMillis());
        var connecting = Timeout.ofMilliseconds(patience.dividedBy(2).toMillis());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connecting)
                                .setSocketTimeout(whole)
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Tandem")
                .build();
    }

    @PreDestroy
    void close() {
        try {
            encrypted.close();
            plain.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a call and returns its outcome; whatever goes wrong on the way is one. */
    WebhookAnswer post(URI address, String body, String signature) {
        var started = System.nanoTime();
        var post = new HttpPost(address);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        post.setHeader(WebhookSignature.HEADER, signature);
        // Timeouts of a socket begin anew with each octet; a call must end also if these come one by one.
        var end = watch.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var client = "https".equalsIgnoreCase(address.getScheme()) ? encrypted : plain;
            var target = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
            var response = client.executeOpen(target, post, null);
            try {
                return WebhookAnswer.of(response.getCode(), millis(started), beginning(response));
            } finally {
                // Closing alone would read the rest.
                post.cancel();
                Closer.closeQuietly(response);
            }
        } catch (IOException e) {
            return WebhookAnswer.of(problem(e, started), millis(started));
        } finally {
            end.cancel(false);
        }
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        return entity == null ? "" : new String(entity.getContent().readNBytes(MOST_OCTETS), StandardCharsets.UTF_8);
    }

    private DeliveryProblem problem(IOException thrown, long started) {
        if (thrown instanceof ForbiddenAddressException) {
            return DeliveryProblem.ADDRESS;
        }
        if (thrown instanceof UnknownHostException) {
            return DeliveryProblem.HOST;
        }
        if (thrown instanceof SocketTimeoutException || millis(started) >= patience.toMillis()) {
            return DeliveryProblem.TIMEOUT;
        }
        return thrown instanceof SSLException ? DeliveryProblem.TLS : DeliveryProblem.CONNECTION;
    }

    private static long millis(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
