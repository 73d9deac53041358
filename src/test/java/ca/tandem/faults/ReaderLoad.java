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

/** Readers who open one page after the other, each with a pause between two; what they saw is kept with its time. */
final class ReaderLoad implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where nothing was answered at all. */
    private static final int NO_RESPONSE = 0;

    private final ConcurrentLinkedQueue<RequestSample> samples = new ConcurrentLinkedQueue<>();
    private final ExecutorService readers;
    private volatile boolean ended;

    /** One answer: when it was asked for, how long it took, its status. */
    record RequestSample(long begin, long nanos, int status, String path) {}

    /** What many saw: how many there were, the 99th percentile of what they waited in milliseconds, and how often each status came. */
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

    /** The same by https, where it trusts whom that context trusts. */
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

    /** What was seen of that path, or of all where it is null, by requests that began in between (by {@code System.nanoTime}). */
    LoadSummary between(long from, long to, String path) {
        var chosen = samples.stream()
                .filter(one -> one.begin() >= from && one.begin() < to && (path == null || path.equals(one.path())))
                .toList();
        var times = chosen.stream().mapToLong(RequestSample::nanos).sorted().toArray();
        var p99 = times.length == 0 ? 0 : times[(int) Math.ceil(times.length * 0.99) - 1];
        return new LoadSummary(
                times.length,
                TimeUnit.NANOSECONDS.toMillis(p99),
                chosen.stream().collect(Collectors.groupingBy(RequestSample::status, TreeMap::new, Collectors.counting())));
    }

    @Override
    public void close() {
        ended = true;
        readers.shutdown();
    }
}
