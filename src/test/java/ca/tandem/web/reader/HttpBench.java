package ca.tandem.web.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A load of HTTP/1.1 over connections that are kept open, each with one request at a time. It does as little as it can, since it shares the
 * processors with the server.
 */
final class HttpBench {

    private final int port;
    private final long pid;
    private final int connections;

    /**
     * Prepares a load of a server on loopback.
     *
     * @param pid the id of its process; 0 if its processor time is not asked for
     */
    HttpBench(int port, long pid, int connections) {
        this.port = port;
        this.pid = pid;
        this.connections = connections;
    }

    /**
     * What was seen of a load.
     *
     * @param rate the number of responses a second
     * @param median the median of their times, in milliseconds
     * @param p99 the 99th percentile of their times, in milliseconds
     * @param computing the processor time of the server for a response, in microseconds, also where others share the processors
     */
    record LoadResult(double rate, double median, double p99, double computing) {}

    /** Sends requests for so many seconds; each is the head of a request, by its number. */
    LoadResult during(double seconds, IntFunction<String> heads) {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        return run(heads, number -> System.nanoTime() < end);
    }

    /** Sends so many requests, once each. */
    LoadResult once(int count, IntFunction<String> heads) {
        return run(heads, number -> number < count);
    }

    private interface Condition {
        boolean holds(int number);
    }

    private LoadResult run(IntFunction<String> heads, Condition goesOn) {
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var computed = computed();
            var begin = System.nanoTime();
            var all = threads.invokeAll(Stream.generate(() -> (Callable<long[]>) () -> send(heads, next, goesOn))
                    .limit(connections)
                    .toList());
            var times = new long[0];
            var seconds = (System.nanoTime() - begin) / 1e9;
            for (var each : all) {
                var own = each.get();
                var joined = Arrays.copyOf(times, times.length + own.length);
                System.arraycopy(own, 0, joined, times.length, own.length);
                times = joined;
            }
            Arrays.sort(times);
            return new LoadResult(
                    times.length / seconds, at(times, 0.5), at(times, 0.99), (computed() - computed) / times.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load broke off", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private double computed() {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e3;
    }

    private static double at(long[] times, double part) {
        return times[Math.max(0, (int) Math.ceil(times.length * part) - 1)] / 1e6;
    }

    private long[] send(IntFunction<String> heads, AtomicInteger next, Condition goesOn) throws IOException {
        var times = new long[1024];
        var count = 0;
        Connection connection = null;
        try {
            for (var number = next.getAndIncrement(); goesOn.holds(number); number = next.getAndIncrement()) {
                var head = heads.apply(number).getBytes(StandardCharsets.US_ASCII);
                var begin = System.nanoTime();
                if (connection == null) {
                    connection = new Connection(port);
                }
                if (!connection.exchange(head)) {
                    connection.close();
                    connection = null;
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begin;
            }
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static final class Connection {

        private final Socket socket;
        private final InputStream in;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }

        /** Sends a request and reads the response; returns whether the connection stays open. */
        boolean exchange(byte[] head) throws IOException {
            socket.getOutputStream().write(head);
            var status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(new String(head, StandardCharsets.US_ASCII)
                                .lines()
                                .findFirst()
                                .orElse("") + ": " + status);
            }
            var length = -1L;
            var staysOpen = true;
            for (var header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Long.parseLong(header.substring(15).strip());
                } else if (header.regionMatches(true, 0, "connection: close", 0, 17)) {
                    staysOpen = false;
                }
            }
            if (length < 0) {
                readChunks();
            } else {
                in.skipNBytes(length);
            }
            return staysOpen;
        }

        private void readChunks() throws IOException {
            int length;
            do {
                length = Integer.parseInt(line(), 16);
                in.skipNBytes(length);
                line();
            } while (length > 0);
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream(80);
            for (var octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new EOFException("The server ended the connection");
                }
                if (octet != '\r') {
                    line.write(octet);
                }
            }
            return line.toString(StandardCharsets.US_ASCII);
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
