package ca.tandem.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A load of readers who open one page after the other with a pause between two; each request is kept as a sample. */
final class ReaderLoad implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The status of a request without a response. */
    private static final int NO_RESPONSE = 0;

    private final ConcurrentLinkedQueue<RequestSample> samples = new ConcurrentLinkedQueue<>();
    private final ExecutorService readers;
    private volatile boolean ended;

    /** A request: its begin by {@code System.nanoTime}, its duration in nanoseconds, the status of its response and its path. */
    record RequestSample(long begin, long nanos, int status, String path) {}

    /** A summary of requests: their number, the 99th percentile of their durations in milliseconds, and the number of each status. */
    record LoadSummary(int count, long p99, Map<Integer, Long> statuses) {

        boolean isAll(int status) {
            return count > 0 && statuses.keySet().equals(java.util.Set.of(status));
        }

        @Override
        public String toString() {
            return "p99 %,d ms of %,d answers, by status %s".formatted(p99, count, statuses);
        }
    }

    ReaderLoad(String address, List<String> paths, int count) throws NoSuchAlgorithmException {
        this(address, paths, count, SSLContext.getDefault());
    }

    /** Starts readers who use HTTPS and trust the certificates that the context trusts. */
    ReaderLoad(String address, List<String> paths, int count, SSLContext trust) {
        readers = Executors.newFixedThreadPool(count);
        for (var number = 0; number < count; number++) {
            var first = number;
            readers.execute(() -> read(address, paths, first, trust));
        }
    }

    private void read(String address, List<String> paths, int first, SSLContext trust) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .sslContext(trust)
                .build();
        for (var turn = first; !ended; turn++) {
            var path = paths.get(turn % paths.size());
            var begin = System.nanoTime();
            var status = request(client, address + path);
            samples.add(new RequestSample(begin, System.nanoTime() - begin, status, path));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static int request(HttpClient client, String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            return client.send(request, BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException e) {
            return NO_RESPONSE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_RESPONSE;
        }
    }

    /** Sums up the requests for a path, or for all where it is null, that began between two instants (by {@code System.nanoTime}). */
    LoadSummary between(long from, long to, String path) {
        var chosen = samples.stream()
                .filter(one -> one.begin() >= from && one.begin() < to && (path == null || path.equals(one.path())))
                .toList();
        var times = chosen.stream().mapToLong(RequestSample::nanos).sorted().toArray();
        var p99 = times.length == 0 ? 0 : times[(int) Math.ceil(times.length * 0.99) - 1];
        return new LoadSummary(
                times.length,
                TimeUnit.NANOSECONDS.toMillis(p99),
                chosen.stream()
                        .collect(Collectors.groupingBy(RequestSample::status, TreeMap::new, Collectors.counting())));
    }

    @Override
    public void close() {
        ended = true;
        readers.shutdown();
    }
}
